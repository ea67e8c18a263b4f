package io.targetmonitor.kit.http;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the endpoint does not know, for a misspelt filter must not answer with everything, and
 * those out of form, for which JAX-RS would answer 404 without a word; texts with control characters also in a path.
 */
@Singleton
public class QueryParameters {

    private final Map<Method, Map<String, Type>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod() == null) {
            return;
        }
        var types = known.computeIfAbsent(resource.getResourceMethod(), QueryParameters::typesOf);
        var uri = request.getUriInfo();
        var flaws = Stream.concat(
                        uri.getPathParameters().entrySet().stream()
                                .flatMap(given -> unclean(given.getKey(), given.getValue()).stream()),
                        uri.getQueryParameters().entrySet().stream()
                                .flatMap(given -> flaw(given.getKey(), given.getValue(), types).stream()))
                .sorted(Comparator.comparing(Refusal.Flaw::field))
                .toList();
        if (!flaws.isEmpty()) {
            throw new Refusal(400, flaws.get(0).code(), flaws, flaws.get(0).arguments());
        }
    }

    private static Optional<Refusal.Flaw> flaw(String name, List<String> values, Map<String, Type> types) {
        if (!types.containsKey(name)) {
            return Optional.of(new Refusal.Flaw(name, "unknown-parameter"));
        }
        var unclean = unclean(name, values);
        if (unclean.isPresent()) {
            return unclean;
        }
        var type = types.get(name);
        return values.stream().allMatch(value -> ParameterForm.of(type, value))
                ? Optional.empty()
                : Optional.of(FormFlaw.of(name, (Class<?>) type));
    }

    private static Optional<Refusal.Flaw> unclean(String name, List<String> values) {
        return values.stream().allMatch(CleanText::isClean)
                ? Optional.empty()
                : Optional.of(new Refusal.Flaw(name, "control-character"));
    }

    private static Map<String, Type> typesOf(Method method) {
        var types = new HashMap<String, Type>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                types.putAll(typesIn(parameter.getType()));
            }
            nameOf(parameter, parameter.getName())
                    .ifPresent(name -> types.put(name, elementType(parameter.getParameterizedType())));
        }
        return Map.copyOf(types);
    }

    private static Map<String, Type> typesIn(Class<?> bean) {
        var types = new HashMap<String, Type>();
        for (var field : bean.getDeclaredFields()) {
            nameOf(field, field.getName()).ifPresent(name -> types.put(name, elementType(field.getGenericType())));
        }
        Stream.of(bean.getDeclaredConstructors())
                .flatMap(constructor -> Stream.of(constructor.getParameters()))
                .forEach(parameter -> nameOf(parameter, parameter.getName())
                        .ifPresent(name -> types.put(name, elementType(parameter.getParameterizedType()))));
        return types;
    }

    private static Optional<String> nameOf(AnnotatedElement element, String own) {
        var rest = element.getAnnotation(RestQuery.class);
        if (rest != null) {
            return Optional.of(rest.value().isEmpty() ? own : rest.value());
        }
        return Optional.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }

    private static Type elementType(Type type) {
        return type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
    }
}
