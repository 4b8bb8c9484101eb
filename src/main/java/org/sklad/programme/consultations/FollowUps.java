package org.sklad.programme.consultations;

import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.platform.i18n.Message;
import org.sklad.programme.caseload.DatedThing;
import org.sklad.programme.caseload.DatedThings;

/** The follow-ups of an author's consultations. */
public final class FollowUps implements DatedThings {
    private final ConsultationLists lists;

    FollowUps(ConsultationLists lists) {
        this.lists = lists;
    }

    @Override
    public List<DatedThing> of(Operator by) {
        return lists.toFollowUp(by).stream().map(FollowUps::thing).toList();
    }

    private static DatedThing thing(Consultation each) {
        String page = ConsultationActs.PATH + "/" + each.id();
        return new DatedThing(
                each.followUpOn().orElseThrow(),
                each.caseCode(),
                Message.of("consultations.trace." + each.kind()),
                page,
                Optional.of(new DatedThing.Finish(page + "/follow-up", Message.of("consultations.follow-up.mark"))));
    }
}
