package io.targetmonitor.kit.area;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.targetmonitor.kit.http.Form;

/**
 * An administrative area by its GB/T 2260 code, hierarchical by prefix: {@code 44} contains {@code 4407}
 * contains {@code 440784} contains {@code 440784106}. Parks have codes of their own, {@code X440784-IND1},
 * that lie in the prefix.
 *
 * @param code the canonical code: six-digit forms with trailing zeros stand for the prefix before them
 */
@Form("not-an-area")
@Schema(type = SchemaType.STRING, examples = "440784")
public record Area(@JsonValue String code) {

    private static final Pattern DIGITS = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");
    private static final Pattern OWN = Pattern.compile("X(\\d{2}|\\d{4}|\\d{6}|\\d{9})-[A-Z0-9]{1,20}");

    /**
     * Reads a code in any accepted form.
     *
     * @throws IllegalArgumentException if the text has none of the forms
     */
    @JsonCreator
    public Area {
        if (!OWN.matcher(code).matches()) {
            if (!DIGITS.matcher(code).matches() || code.startsWith("00")) {
                throw new IllegalArgumentException("Not an area code: 44, 4407, 440784, 440784106 or X440784-NAME");
            }
            code = withoutTrailingZeros(code);
        }
    }

    /** The same as the constructor. */
    public static Area parse(String text) {
        return new Area(text);
    }

    private static String withoutTrailingZeros(String code) {
        if (code.length() != 6) {
            return code;
        }
        return code.endsWith("0000") ? code.substring(0, 2) : code.endsWith("00") ? code.substring(0, 4) : code;
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
