package org.sklad.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sklad.platform.i18n.Formats;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Messages;

/** What every template gets beside its view: words in the reader's language, addresses of assets, and what the layout shows. */
public final class Frame {
    private final Messages messages;
    private final Assets assets;
    private final RequestContext asked;
    private final Instant now;
    private final boolean demo;
    private final Formats formats;

    Frame(Messages messages, Assets assets, RequestContext asked, Instant now, boolean demo) {
        this.messages = messages;
        this.assets = assets;
        this.asked = asked;
        this.now = now;
        this.demo = demo;
        this.formats =
                new Formats(messages, asked.language(), asked.surroundings().zone());
    }

    public Language language() {
        return asked.language();
    }

    /** {@code rtl} for a language that is written from right to left. */
    public String direction() {
        return com.ibm.icu.util.ULocale.forLocale(language().locale()).isRightToLeft() ? "rtl" : "ltr";
    }

    public String t(String key, Object... arguments) {
        return messages.text(language(), key, arguments);
    }

    public String t(Message message) {
        return messages.text(language(), message);
    }

    /** The name of a language in that language itself. */
    public String nameOf(Language language) {
        return messages.text(language, "platform.language." + language.code());
    }

    public Formats formats() {
        return formats;
    }

    public Instant now() {
        return now;
    }

    /** True where people and figures are invented. */
    public boolean demo() {
        return demo;
    }

    /** The address of a file under {@code assets/}; it changes when any of the files does. */
    public String asset(String name) {
        return assets.url(name);
    }

    public String icon(String name) {
        return assets.url("icons.svg") + "#" + name;
    }

    public String path() {
        return asked.path();
    }

    /** Under what a browser keeps a list that was begun and not sent: one for each kind and centre, of whoever is signed in. */
    public String list(String kind, String centre) {
        return "list " + kind + ' ' + centre + ' ' + operator().orElse("");
    }

    public Optional<String> operator() {
        return asked.surroundings().operator();
    }

    public List<NavEntry> navigation() {
        return asked.surroundings().navigation();
    }

    public List<CentreChoice> centres() {
        return asked.surroundings().centres();
    }

    /** True where the page can show all of the operator's centres at once. */
    public boolean allCentres() {
        return asked.surroundings().allCentres();
    }

    public Optional<String> centre() {
        return asked.surroundings().centre();
    }

    /** On a start page only. */
    public Optional<Glance> glance() {
        return asked.surroundings().glance();
    }

    /** What the act that led here has to say; only a key of the message files gets through. */
    public Optional<String> flash() {
        return asked.flash().filter(messages::has).map(this::t);
    }

    public String requestId() {
        return asked.requestId();
    }
}
