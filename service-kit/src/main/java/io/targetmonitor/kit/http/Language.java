package io.targetmonitor.kit.http;

import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.core.HttpHeaders;

/** The two languages for people; simplified Chinese unless English is asked for first. */
public final class Language {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private Language() {}

    /** Chooses by {@code Accept-Language}, best first; what cannot be read asks for nothing. */
    public static Locale of(HttpHeaders headers) {
        return ranges(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)).stream()
                        .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                        .filter(language -> language.equals("en") || language.equals("zh"))
                        .findFirst()
                        .filter("en"::equals)
                        .isPresent()
                ? Locale.ENGLISH
                : CHINESE;
    }

    private static List<Locale.LanguageRange> ranges(String accepted) {
        try {
            return accepted == null ? List.of() : Locale.LanguageRange.parse(accepted);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
