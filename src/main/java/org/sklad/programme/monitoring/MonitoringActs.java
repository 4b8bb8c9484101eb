package org.sklad.programme.monitoring;

import java.util.UUID;
import org.sklad.access.acts.Act;
import org.sklad.platform.web.Forms;

/** The act of a sampled household: it answers. */
final class MonitoringActs {
    static final String PATH = "/monitoring";
    static final String ANSWERS = "/{id}/answers";

    /** Counts the answers. */
    final Act<UUID, AnswersForm> answer;

    MonitoringActs(Monitoring monitoring, Forms forms) {
        answer = Act.on(
                forms,
                PATH + ANSWERS,
                monitoring::get,
                (claim, id, form, by) -> monitoring.answer(claim, id, form.replies(), by));
    }
}
