package io.targetmonitor.projects.project;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.targetmonitor.kit.http.Refusal;

/** Unified social credit codes (统一社会信用代码), GB 32100-2015: 17 characters and a check character (DOMAIN.md 5.2). */
final class CreditCode {

    /** Without I, O, S, V and Z; the place of a character is its value. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** The last character may be any here, so that whoever mistyped it is told the right one. */
    private static final Pattern FORM = Pattern.compile("[%1$s]{2}[0-9]{6}[%1$s]{9}[0-9A-Z]".formatted(ALPHABET));

    private static final int LAST = 17;

    private CreditCode() {}

    /**
     * The code itself; null is no code.
     *
     * @throws Refusal if it has another form, or its last character does not fit the others
     */
    static String valid(String field, String code) {
        if (code == null) {
            return null;
        }
        if (!FORM.matcher(code).matches()) {
            throw Refusal.invalid(field, "credit-code-form");
        }
        var check = checkCharacter(code);
        if (code.charAt(LAST) != check) {
            throw Refusal.invalid(field, "credit-code-check", String.valueOf(check));
        }
        return code;
    }

    /** (31 − Σ value·3^(i−1) mod 31) mod 31, as a character again. */
    private static char checkCharacter(String code) {
        var modulus = ALPHABET.length();
        var weights = IntStream.iterate(1, weight -> weight * 3 % modulus).iterator();
        var sum = code.chars()
                .limit(LAST)
                .map(character -> ALPHABET.indexOf(character) * weights.nextInt())
                .sum();
        return ALPHABET.charAt((modulus - sum % modulus) % modulus);
    }
}
