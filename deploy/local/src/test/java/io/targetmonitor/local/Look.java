package io.targetmonitor.local;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/** How somebody looks at the page. */
enum Look {
    LAPTOP("zh-CN", 1366, 768, ColorScheme.LIGHT),
    LAPTOP_ENGLISH_DARK("en-GB", 1366, 768, ColorScheme.DARK),
    PHONE("zh-CN", 390, 844, ColorScheme.LIGHT),
    PHONE_ENGLISH_DARK("en-GB", 390, 844, ColorScheme.DARK);

    private final String locale;
    private final int width;
    private final int height;
    private final ColorScheme colours;

    Look(String locale, int width, int height, ColorScheme colours) {
        this.locale = locale;
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

    NewContextOptions options() {
        return new NewContextOptions().setLocale(locale).setColorScheme(colours).setViewportSize(width, height);
    }

    /** What the page says its language is. */
    String language() {
        return isEnglish() ? "en" : "zh-CN";
    }

    String demoLabel() {
        return isEnglish() ? "Demo data, not official statistics" : "演示数据 非官方统计";
    }

    private boolean isEnglish() {
        return locale.startsWith("en");
    }
}
