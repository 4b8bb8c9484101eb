package org.sklad.programme.meetings;

import java.util.List;

/** People from one institution at a meeting, in the API. */
public record AttendingGroup(String institution, int heads) {
    static List<AttendingGroup> of(Attendance attendance) {
        return attendance.list().stream()
                .map(each -> new AttendingGroup(each.institution().value(), each.heads()))
                .toList();
    }
}
