package io.targetmonitor.kit.area;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An administrative area by its GB/T 2260 code, hierarchical by prefix: {@code 44} contains {@code 4407}
 * contains {@code 440784} contains {@code 440784106}. Parks have codes of their own, {@code X440784-IND1},
 * that lie in the prefix.
 *
 * @param code the canonical code: six-digit forms with trailing zeros stand for the prefix before them
 */
public record Area(@JsonValue String code) {

    private static final Pattern DIGITS = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");
    private static final Pattern OWN = Pattern.compile("X(\\d{2}|\\d{4}|\\d{6}|\\d{9})-[A-Z0-9]{1,20}");

    /**
     * Reads a code in any accepted form.
     *
     * @throws IllegalArgumentException if the text has none of the forms
     */
    @JsonCreator
    public static Area parse(String text) {
        if (OWN.matcher(text).matches()) {
            return new Area(text);
        }
        if (!DIGITS.matcher(text).matches() || text.startsWith("00")) {
            throw new IllegalArgumentException("Not an area code: 44, 4407, 440784, 440784106 or X440784-NAME");
        }
        return new Area(withoutTrailingZeros(text));
    }

    private static String withoutTrailingZeros(String code) {
        if (code.length() != 6) {
            return code;
        }
        return code.endsWith("0000") ? code.substring(0, 2) : code.endsWith("00") ? code.substring(0, 4) : code;
    }

    /** For JAX-RS parameters. */
    public static Area fromString(String text) {
        return parse(text);
    }

    public boolean contains(Area other) {
        return other.path().startsWith(path());
    }

    /** What to store and index for finding everything inside an area: the code, without the X of an own code. */
    public String path() {
        return code.startsWith("X") ? code.substring(1) : code;
    }

    /** The exclusive upper bound of the paths inside this area, in collation C. */
    public String pathEnd() {
        return path() + "~";
    }

    @Override
    public String toString() {
        return code;
    }
}
