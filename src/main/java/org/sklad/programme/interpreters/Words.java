package org.sklad.programme.interpreters;

import org.sklad.people.attributes.LanguageCode;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Shown;

/** Interpreters and requests as people read them. */
final class Words {
    private Words() {}

    static Shown language(LanguageCode code) {
        return new Shown.Name(code.name(Language.BG), code.name(Language.EN));
    }

    static Message sex(Sex sex) {
        return Message.of("interpreters.sex." + sex);
    }

    static Message state(RequestState state) {
        return Message.of("interpreters.state." + state);
    }

    static Shown.Chip chip(RequestState state) {
        String kind = switch (state) {
            case OPEN -> "soon";
            case ASSIGNED, DONE -> "done";
            case CANCELLED -> "neutral";
            case UNMET -> "refused";
        };
        return new Shown.Chip(kind, state(state));
    }

    static Message place(InterpreterDetails details) {
        return Message.of("interpreters.works."
                + (details.onSite() && details.remote() ? "both" : details.remote() ? "remote" : "on-site"));
    }
}
