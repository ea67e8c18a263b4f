package io.targetmonitor.projects.project;

import java.util.Set;

/** Where the money comes from, as investment promotion counts it. */
public enum Capital {
    DOMESTIC,
    EUROPEAN,
    /** Hong Kong, Macao, Taiwan. */
    HK_MACAO_TAIWAN,
    OTHER_FOREIGN;

    private static final Set<String> HK_MACAO_TAIWAN_CODES = Set.of("HK", "MO", "TW");

    /** The countries of Europe by UN M49, ISO 3166 alpha-2. */
    private static final Set<String> EUROPE = Set.of(
            "AD", "AL", "AT", "AX", "BA", "BE", "BG", "BY", "CH", "CZ", "DE", "DK", "EE", "ES", "FI", "FO", "FR", "GB",
            "GG", "GI", "GR", "HR", "HU", "IE", "IM", "IS", "IT", "JE", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK",
            "MT", "NL", "NO", "PL", "PT", "RO", "RS", "RU", "SE", "SI", "SJ", "SK", "SM", "UA", "VA");

    /** What a country of origin makes likely; Cyprus is of the European Union and counts with it. */
    static Capital from(String country) {
        if (country.equals("CN")) {
            return DOMESTIC;
        }
        if (HK_MACAO_TAIWAN_CODES.contains(country)) {
            return HK_MACAO_TAIWAN;
        }
        return EUROPE.contains(country) || country.equals("CY") ? EUROPEAN : OTHER_FOREIGN;
    }
}
