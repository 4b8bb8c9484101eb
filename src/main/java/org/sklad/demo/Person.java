package org.sklad.demo;

import java.time.Instant;
import java.time.LocalDate;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Sex;

/** A person of the history, with the facts that the history needs. */
final class Person {
    private final CaseCode code;
    private final Sex sex;
    private final int years;
    private final Body body;
    private LocalDate arrivedOn;
    private Instant servedAt = Instant.EPOCH;

    Person(CaseCode code, Sex sex, int years, Body body, LocalDate arrivedOn) {
        this.code = code;
        this.sex = sex;
        this.years = years;
        this.body = body;
        this.arrivedOn = arrivedOn;
    }

    CaseCode code() {
        return code;
    }

    Sex sex() {
        return sex;
    }

    int years() {
        return years;
    }

    AgeBand band() {
        return band(years);
    }

    static AgeBand band(int years) {
        AgeBand band = AgeBand.UNDER_5;
        for (AgeBand each : AgeBand.values()) {
            if (years >= each.years()) {
                band = each;
            }
        }
        return band;
    }

    Body body() {
        return body;
    }

    LocalDate arrivedOn() {
        return arrivedOn;
    }

    void arrive(LocalDate day) {
        arrivedOn = day;
    }

    /** The time of the last visit to the desk; the epoch for never. */
    Instant servedAt() {
        return servedAt;
    }

    void serve(Instant at) {
        servedAt = at;
    }
}
