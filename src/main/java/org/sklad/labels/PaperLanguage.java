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
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.i18n.Worded;

/** A language that papers for people are written in: one of the program, or that of a file. Digits are 0 to 9 in all of them. */
public final class PaperLanguage {
    /** What stands between these is put in its own order, and does not change that of what is around it. */
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

    /** ISO 639-1. */
    public String code() {
        return code;
    }

    /** As its speakers write it. */
    public String name() {
        return name;
    }

    /** Of the two languages of the catalogue, the one in which things are named here. */
    public Language like() {
        return like;
    }

    /** Whether it is read from the right. */
    public boolean isFromRight() {
        return fromRight;
    }

    /** The text, in English where the file does not have it. */
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

    /** Whether the program itself speaks it, and things have names in it. */
    public boolean isOwn() {
        return file.isEmpty();
    }

    /** What is typed or counted, so that its order stays its own within a text that is read from the right. */
    public String apart(String text) {
        return fromRight ? ISOLATE + text + END : text;
    }

    public String date(LocalDate day) {
        return file.map(each -> apart(pattern(each.date()).format(day)))
                .orElseGet(() -> new Formats(messages, like, ZoneId.of("UTC")).date(day));
    }

    /** Date and time to the minute. */
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
        if (argument instanceof Worded worded) {
            return apart(worded.in(like));
        }
        if (argument instanceof Message message) {
            return apart(text(message));
        }
        return argument instanceof String text ? apart(text) : argument;
    }
}
