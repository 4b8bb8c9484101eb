package org.sklad.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.platform.i18n.Message;

/** The overview on an operator's start page: decisions and other tasks that wait, problems, and the operator's last acts. */
public record Glance(List<Decision> decisions, List<Tile> tiles, List<Deed> last) {
    public Glance {
        decisions = List.copyOf(decisions);
        tiles = List.copyOf(tiles);
        last = List.copyOf(last);
    }

    /**
     * One matter that waits for the operator's decision.
     *
     * @param kind kind of the decision, for example {@code counted}; a tile counts all decisions of a kind
     * @param facts what the operator must know to decide, in order of importance
     * @param since time since which it waits
     * @param href page with everything about it
     * @param answers buttons that decide it, the likeliest last; empty if a button is not enough
     */
    public record Decision(
            String kind, Message what, List<Message> facts, Instant since, String href, List<Answer> answers) {
        public Decision {
            facts = List.copyOf(facts);
            answers = List.copyOf(answers);
        }

        /** Returns the answers that need no reason. */
        public List<Answer> buttons() {
            return answers.stream().filter(each -> each.reason().isEmpty()).toList();
        }

        /** Returns the answers that need a reason. */
        public List<Answer> reasoned() {
            return answers.stream().filter(each -> each.reason().isPresent()).toList();
        }
    }

    /**
     * A button that decides.
     *
     * @param act address to which the button sends the fields
     * @param reason name of the field {@code reason}, which a person must fill in first; empty if the button is enough
     */
    public record Answer(Message name, String act, Map<String, String> fields, Optional<Message> reason) {
        public Answer {
            fields = Map.copyOf(fields);
        }

        /** A button that is enough. */
        public Answer(Message name, String act, Map<String, String> fields) {
            this(name, act, fields, Optional.empty());
        }
    }

    /**
     * A figure with a link to its rows.
     *
     * @param kind the chip style: {@code neutral} for waiting tasks, {@code refused} for problems
     */
    public record Tile(Message name, long count, String href, String kind) {}

    /**
     * An act of the operator with a link to it.
     *
     * @param about one of the objects of the act
     * @param more number of its other objects
     */
    public record Deed(Message what, Message about, long more, Instant at, String href) {}
}
