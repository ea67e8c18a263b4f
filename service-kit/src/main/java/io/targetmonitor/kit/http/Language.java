package io.targetmonitor.kit.http;

import java.util.List;
import java.util.Locale;

/** The two languages for people; simplified Chinese unless English is asked for first. */
public final class Language {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private Language() {}

    /** Chooses by {@code Accept-Language}, best first. */
    public static Locale of(List<Locale> accepted) {
        return accepted.stream()
                        .map(Locale::getLanguage)
                        .filter(language -> language.equals("en") || language.equals("zh"))
                        .findFirst()
                        .filter("en"::equals)
                        .isPresent()
                ? Locale.ENGLISH
                : CHINESE;
    }
}
