package org.sklad.programme.complaints;

import java.time.ZoneId;
import java.util.List;

/**
 * A complaint with its texts, for an operator who may read them.
 *
 * @param acts in order, with their texts
 */
public record ComplaintView(Complaint complaint, ComplaintClocks clocks, List<ComplaintAct> acts, ZoneId zone) {
    public ComplaintView {
        acts = List.copyOf(acts);
    }

    /** Returns true if an act of this kind is possible now. */
    public boolean may(ComplaintActKind kind) {
        boolean acknowledged = kind == ComplaintActKind.ACKNOWLEDGEMENT
                && acts.stream().anyMatch(each -> each.act().acknowledges());
        return !complaint.isErased() && kind.isPossibleIn(complaint.state()) && !acknowledged;
    }

    @Override
    public String toString() {
        return "***";
    }
}
