package io.targetmonitor.projects.project;

import java.util.regex.Pattern;

import io.targetmonitor.kit.http.Refusal;

/**
 * The code that a project gets with its filing (GB/T 40058-2021): time, filing authority, ministry, type, number. Its
 * check digit is not public, so only the form is checked; the area in it is that of the authority, not the place.
 */
final class NationalProjectCode {

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{6}-\\d{2}-\\d{2}-[0-9A-Z]{6}");

    private NationalProjectCode() {}

    /**
     * The code itself; null is no code.
     *
     * @throws Refusal if it has another form
     */
    static String valid(String field, String code) {
        if (code != null && !FORM.matcher(code).matches()) {
            throw Refusal.invalid(field, "project-code-form");
        }
        return code;
    }
}
