package org.sklad.labels;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.sklad.platform.i18n.Formats;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.LocalizedValue;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Messages;

/** A language of papers for people: one of the program's own, or one from a file. Digits are 0 to 9 in all languages. */
public final class PaperLanguage {
    /** Text between these characters is ordered by itself and does not change the order of the text around it. */
    private static final String ISOLATE = "\u2068";

    private static final String END = "\u2069";

    private final Messages messages;
    private final String code;
    private final String name;
    private final Language like;
    private final boolean fromRight;
    private final Optional<LanguageFile> file;

    PaperLanguage(Messages messages, Language own) {
        this.messages = messages;
        this.code = own.code();
        this.name = own == Language.BG ? "български" : "English";
        this.like = own;
        this.fromRight = false;
        this.file = Optional.empty();
    }

    PaperLanguage(Messages messages, String code, LanguageFile file, boolean fromRight) {
        this.messages = messages;
        this.code = code;
        this.name = file.name();
        this.like = Language.EN;
        this.fromRight = fromRight;
        this.file = Optional.of(file);
    }

    /** Returns the ISO 639-1 code. */
    public String code() {
        return code;
    }

    /** Returns the name of the language in that language. */
    public String name() {
        return name;
    }

    /** Returns the catalogue language, of the two, in which this paper names things. */
    public Language like() {
        return like;
    }

    /** Returns true if the language is read from right to left. */
    public boolean isFromRight() {
        return fromRight;
    }

    /** Returns the text; in English if the file does not have it. */
    public String text(String key, Object... arguments) {
        return text(Message.of(key, arguments));
    }

    public String text(Message message) {
        Optional<String> pattern = file.map(each -> each.texts().get(message.key()));
        if (pattern.isEmpty()) {
            return messages.text(like, message);
        }
        Object[] arguments = message.arguments().stream().map(this::said).toArray();
        return new MessageFormat(pattern.get(), new ULocale(code + "@numbers=latn")).format(arguments);
    }

    /** Returns true for a language of the program itself, in which things have names. */
    public boolean isOwn() {
        return file.isEmpty();
    }

    /** Isolates typed or counted text, so that it keeps its order within text that is read from right to left. */
    public String apart(String text) {
        return fromRight ? ISOLATE + text + END : text;
    }

    public String date(LocalDate day) {
        return file.map(each -> apart(pattern(each.date()).format(day)))
                .orElseGet(() -> new Formats(messages, like, ZoneId.of("UTC")).date(day));
    }

    /** Formats date and time to the minute. */
    public String exact(Instant at, ZoneId zone) {
        return file.map(each -> apart(pattern(each.date() + ", HH:mm").format(at.atZone(zone))))
                .orElseGet(() -> new Formats(messages, like, zone).exact(at));
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(code));
    }

    private Object said(Object argument) {
        if (argument instanceof LocalDate day) {
            return date(day);
        }
        if (argument instanceof LocalizedValue worded) {
            return apart(worded.in(like));
        }
        if (argument instanceof Message message) {
            return apart(text(message));
        }
        return argument instanceof String text ? apart(text) : argument;
    }
}
