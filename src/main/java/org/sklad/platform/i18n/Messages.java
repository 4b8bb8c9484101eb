package org.sklad.platform.i18n;

import com.google.common.base.CharMatcher;
import com.google.common.base.Suppliers;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All texts of the program in all languages, in ICU message format. Each package has two files, {@code messages_bg.properties}
 * and {@code messages_en.properties}. Their keys begin with the last part of the package name. The texts are plain: code that
 * puts one into HTML escapes it.
 */
public final class Messages {
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    /** A text without these signs is plain. */
    private static final CharMatcher SYNTAX = CharMatcher.anyOf("{}'");

    /**
     * A text as its file has it.
     *
     * @param plain true if it is shown as it is, and needs no parsing
     */
    private record Pattern(String text, boolean plain) {
        static Pattern of(String text) {
            return new Pattern(text, SYNTAX.matchesNoneOf(text));
        }
    }

    private final Map<Language, Map<String, Pattern>> patterns;
    private final boolean strict;
    private final Supplier<Names> names;

    private Messages(Map<Language, Map<String, Pattern>> patterns, boolean strict, Supplier<Names> names) {
        this.patterns = patterns;
        this.strict = strict;
        this.names = names;
    }

    /**
     * Loads the texts for production. A key without a text is shown as it is and logged, so that a missing text never breaks a
     * page.
     */
    public static Messages load(List<String> packages) {
        return new Messages(read(packages), false, () -> Names.CODES);
    }

    /** Loads the texts for tests. A key without a text throws. */
    public static Messages loadStrictly(List<String> packages) {
        return new Messages(read(packages), true, () -> Names.CODES);
    }

    /** Returns the same texts, in which things that have a code are shown by the names that the source knows at that moment. */
    public Messages naming(Supplier<Names> source) {
        return new Messages(patterns, strict, source);
    }

    /** Returns the same texts for one page or paper, which asks for the names once at most. */
    public Messages together() {
        return naming(Suppliers.memoize(names::get));
    }

    /** Returns the texts as {@link #together} does, for a reader at a centre. */
    public Messages together(String centre) {
        return naming(Suppliers.memoize(() -> names.get().at(centre)));
    }

    /** Returns the name of a thing that has a code. */
    public String name(Language language, NamedByCode thing) {
        return names.get().of(thing, language);
    }

    /** Returns the head of papers. */
    public Letterhead letterhead() {
        return names.get().letterhead();
    }

    /**
     * Returns the text in the language. Arguments that are messages, {@link LocalizedValue} or dates are put into the language first,
     * and things with a code are replaced by their names.
     */
    public String text(Language language, Message message) {
        Pattern pattern = Objects.requireNonNull(patterns.get(language)).get(message.key());
        if (pattern == null) {
            return missing(message.key());
        }
        if (pattern.plain()) {
            return pattern.text();
        }
        Object[] arguments =
                message.arguments().stream().map(each -> said(language, each)).toArray();
        return new MessageFormat(pattern.text(), language.locale()).format(arguments);
    }

    public String text(Language language, String key, Object... arguments) {
        return text(language, Message.of(key, arguments));
    }

    public boolean has(String key) {
        return patterns.values().stream().allMatch(each -> each.containsKey(key));
    }

    /** Returns the unformatted texts by key, for the test that compares the languages. */
    public Map<String, String> patterns(Language language) {
        return Map.copyOf(Maps.transformValues(Objects.requireNonNull(patterns.get(language)), Pattern::text));
    }

    private Object said(Language language, Object argument) {
        if (argument instanceof LocalDate day) {
            return language.date(day);
        }
        if (argument instanceof LocalizedValue worded) {
            return worded.in(language);
        }
        if (argument instanceof NamedByCode thing) {
            return name(language, thing);
        }
        return argument instanceof Message message ? text(language, message) : argument;
    }

    private String missing(String key) {
        if (strict) {
            throw new IllegalArgumentException("No text for the key " + key);
        }
        LOG.warn("No text for the key {}", key);
        return key;
    }

    private static Map<Language, Map<String, Pattern>> read(List<String> packages) {
        Map<Language, Map<String, Pattern>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, Pattern> texts = new HashMap<>();
            packages.forEach(each -> texts.putAll(Maps.transformValues(read(each, language), Pattern::of)));
            all.put(language, texts);
        }
        return all;
    }

    private static Map<String, String> read(String packageName, Language language) {
        String path = "/" + packageName.replace('.', '/') + "/messages_" + language.code() + ".properties";
        Properties properties = new OnceProperties(path);
        try (InputStream in = Messages.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: " + path);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String prefix = packageName.substring(packageName.lastIndexOf('.') + 1) + ".";
        Map<String, String> texts = Maps.fromProperties(properties);
        Set<String> strangers = Sets.filter(texts.keySet(), key -> !key.startsWith(prefix));
        if (!strangers.isEmpty()) {
            throw new IllegalStateException("Keys of " + path + " begin with " + prefix + ", not: " + strangers);
        }
        return texts;
    }

    /** Rejects a file that contains a key twice; plain Properties would silently keep the later text. */
    private static final class OnceProperties extends Properties {
        private static final long serialVersionUID = 1L;
        private final String path;

        OnceProperties(String path) {
            this.path = path;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new IllegalStateException("Twice in " + path + ": " + key);
            }
            return super.put(key, value);
        }
    }
}
