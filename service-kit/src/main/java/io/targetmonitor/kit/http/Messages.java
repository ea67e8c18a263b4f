package io.targetmonitor.kit.http;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.MonitorConfig;

/** Texts for people by code: first the service's own {@code problems} bundle, then the kit's. */
@ApplicationScoped
class Messages {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final List<String> bundles;

    Messages(MonitorConfig config) {
        this.bundles =
                List.of("io.targetmonitor.%s.problems".formatted(config.service()), "io.targetmonitor.kit.problems");
    }

    /** The text in the language; the code itself if nobody wrote one. */
    String text(String code, Locale locale, List<Object> arguments) {
        for (var name : bundles) {
            try {
                var pattern = ResourceBundle.getBundle(name, locale, loader(), NO_FALLBACK)
                        .getString(code);
                return new MessageFormat(pattern, locale)
                        .format(arguments.stream().map(String::valueOf).toArray());
            } catch (MissingResourceException notHere) {
                continue;
            }
        }
        return code;
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
