package io.targetmonitor.kit.http;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a text can be read as a parameter's type, by the same methods that JAX-RS uses. */
final class ParameterForm {

    private static final Map<Class<?>, Class<?>> WRAPPERS =
            Map.of(int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class);
    private static final Set<String> READERS = Set.of("fromString", "valueOf", "parse");

    private ParameterForm() {}

    static boolean of(Type type, String text) {
        if (!(type instanceof Class<?> given) || given == String.class) {
            return true;
        }
        var wanted = WRAPPERS.getOrDefault(given, given);
        if (wanted == Boolean.class) {
            return text.equals("true") || text.equals("false");
        }
        if (Temporal.class.isAssignableFrom(wanted) && !PlainTime.isOfFourDigits(text)) {
            return false;
        }
        return reader(wanted).map(method -> reads(method, text)).orElse(true);
    }

    private static Optional<Method> reader(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers())
                        && READERS.contains(method.getName())
                        && method.getParameterCount() == 1
                        && method.getParameterTypes()[0].isAssignableFrom(String.class)
                        && method.getParameterTypes()[0] != Object.class)
                .findFirst();
    }

    private static boolean reads(Method reader, String text) {
        try {
            reader.invoke(null, text);
            return true;
        } catch (InvocationTargetException outOfForm) {
            return false;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
