package io.pilotage.ui.translation;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Finds the words of a screen by key in {@code translations_<language>.properties} beside the package that uses them.
 *
 * <p>Values are {@link MessageFormat} patterns only when parameters are given. Keys start with the name of the package, so that two
 * packages cannot define the same key; a key without words is a programming error.
 */
@Component
public class PackageTranslations implements I18NProvider {

    private final transient Properties english = load("en");

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.UK);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        String words = english.getProperty(key);
        if (words == null) {
            throw new IllegalArgumentException("No words for the key " + key);
        }
        return parameters.length == 0 ? words : new MessageFormat(words, Locale.UK).format(parameters);
    }

    private static Properties load(String language) {
        Properties all = new Properties();
        try {
            String pattern = "classpath*:io/pilotage/ui/**/translations_" + language + ".properties";
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                Properties some = new Properties();
                try (InputStreamReader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    some.load(reader);
                }
                some.forEach((key, words) -> {
                    if (all.put(key, words) != null) {
                        throw new IllegalStateException("The key " + key + " is defined twice; see " + file);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
