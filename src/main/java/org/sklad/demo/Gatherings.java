package org.sklad.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sklad.access.acts.LineOf;
import org.sklad.access.roles.Operator;
import org.sklad.aid.handouts.SeenRestrictions;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Money;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.Refusal;
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.directory.EntryDetails;
import org.sklad.programme.directory.EntryKind;
import org.sklad.programme.meetings.Attendance;
import org.sklad.programme.meetings.MeetingKind;
import org.sklad.programme.meetings.NewMeeting;
import org.sklad.programme.sessions.NewSession;
import org.sklad.programme.trainings.Evaluation;
import org.sklad.programme.trainings.NewTraining;
import org.sklad.programme.trainings.Participants;
import org.sklad.programme.trainings.Tenths;

/** Information sessions in the centres, trainings of institutions, and meetings with them. */
final class Gatherings {
    private static final int SESSION_EVERY = 4;
    private static final int TRAINING_EVERY = 15;
    private static final int MEETING_EVERY = 11;

    /** Sessions of the first part bring soap; later it is left to the desk. */
    private static final int SOAP_UNTIL = 3;

    private static final Sku SOAP = new Sku("ASSORT-73");
    private static final String CAMPAIGN = "Чисти ръце";

    private record Institution(String code, String bg, String en) {}

    private static final List<Institution> INSTITUTIONS = List.of(
            new Institution("SAR", "Държавна агенция за бежанците", "State Agency for Refugees"),
            new Institution("BORDER", "Гранична полиция", "Border Police"),
            new Institution("SOCIAL", "Агенция за социално подпомагане", "Social Assistance Agency"),
            new Institution("SCHOOLS", "Регионално управление на образованието", "Regional Education Department"),
            new Institution("NGO", "Неправителствени организации", "Non-governmental organisations"));

    /** A separate source of randomness, so that these records change nothing else in the history. */
    private final Chance chance = new Chance(2027);

    private final DemoContext scene;
    private final List<DemoCentre> sites;

    Gatherings(DemoContext scene, List<DemoCentre> sites) {
        this.scene = scene;
        this.sites = sites;
    }

    void plan() {
        Operator manager = sites.get(0).crew().manager();
        INSTITUTIONS.forEach(each -> scene.features()
                .programme
                .directory
                .directory
                .add(
                        EntryKind.INSTITUTION,
                        new EntryCode(each.code()),
                        new EntryDetails(each.bg(), each.en(), "", "", "", "", true),
                        manager));
        List<LocalDate> days = scene.days().working();
        for (int i = 1; i < days.size(); i++) {
            LocalDate day = days.get(i);
            if (i % SESSION_EVERY == 0) {
                boolean soap = i < days.size() / SOAP_UNTIL;
                sites.forEach(site -> at(day, () -> inform(site, soap)));
            }
            if (i % TRAINING_EVERY == 0) {
                at(day, () -> train(chance.of(sites).crew().field()));
            }
            if (i % MEETING_EVERY == 0) {
                at(day, () -> meet(chance.of(sites).crew().manager()));
            }
        }
    }

    private void at(LocalDate day, Runnable act) {
        scene.agenda().plan(scene.days().between(day, 10, 17, chance), act);
    }

    private void inform(DemoCentre site, boolean soap) {
        boolean hygiene = chance.percent(40);
        List<Heads> heads = Stream.of(AgeBand.FROM_12, AgeBand.FROM_18)
                .flatMap(band -> Stream.of(Sex.values()).map(sex -> new Heads(sex, band, chance.between(1, 6))))
                .toList();
        int people = heads.stream().mapToInt(Heads::count).sum();
        NewSession wanted =
                session(site, hygiene, heads, hygiene && soap ? List.of(GoodsLine.of(SOAP, people)) : List.of());
        try {
            scene.features()
                    .programme
                    .sessions
                    .sessions
                    .record(scene.claim(), wanted, site.crew().field());
        } catch (Refusal tooFew) {
            // The soap has run out: people are informed all the same.
            scene.features()
                    .programme
                    .sessions
                    .sessions
                    .record(
                            scene.claim(),
                            session(site, hygiene, heads, List.of()),
                            site.crew().field());
        }
    }

    private NewSession session(DemoCentre site, boolean hygiene, List<Heads> heads, List<GoodsLine> materials) {
        String topic = hygiene ? "HYGIENE" : chance.of("ASYLUM", "RIGHTS", "DOCUMENTS", "HEALTH", "THB");
        return new NewSession(
                site.code(),
                scene.today(),
                chance.of(30, 45, 60),
                "Столова",
                hygiene ? CAMPAIGN : "",
                List.of(new EntryCode(topic)),
                SpokenLanguages.of(List.of(chance.of("ar", "ps", "fa", "ku"))),
                List.of(),
                heads,
                materials,
                DemoCentre.STORE,
                SeenRestrictions.NONE);
    }

    private void train(Operator by) {
        List<Participants.Group> groups = chance.some(INSTITUTIONS, 3).stream()
                .map(each ->
                        new Participants.Group(new EntryCode(each.code()), chance.between(1, 9), chance.between(0, 6)))
                .toList();
        int people = groups.stream().mapToInt(Participants.Group::total).sum();
        int before = chance.between(350, 600);
        scene.features()
                .programme
                .trainings
                .trainings
                .record(
                        scene.claim(),
                        new NewTraining(
                                Optional.empty(),
                                scene.today(),
                                scene.today(),
                                new Tenths(chance.of(40, 60, 80)),
                                "София, зала „Средец“",
                                List.of(new EntryCode(chance.of("VULNERABILITY", "INTERCULTURAL", "GBV", "THB"))),
                                groups,
                                Optional.of(2),
                                Optional.of(new Tenths(before)),
                                Optional.of(new Tenths(before + chance.between(100, 350))),
                                Optional.of(new Evaluation(BigDecimal.valueOf(chance.between(380, 490), 2), people)),
                                Optional.of(new Money(100L * chance.between(300, 900), "EUR")),
                                ""),
                        by);
    }

    private void meet(Operator by) {
        LocalDate today = scene.today();
        NewMeeting wanted = new NewMeeting(
                Optional.empty(),
                today,
                chance.of(MeetingKind.COORDINATION, MeetingKind.WORKING_GROUP),
                "Разпределение на дейностите за следващия месец.",
                chance.some(INSTITUTIONS, 3).stream()
                        .map(each -> new Attendance.Group(new EntryCode(each.code()), chance.between(1, 3)))
                        .toList(),
                List.of(
                        new NewMeeting.NewDecision(
                                "Списък на хората с нужда от преводач, по езици.",
                                "Координатор на екипа",
                                today.plusDays(7)),
                        new NewMeeting.NewDecision(
                                "Места за деца в училище от следващия срок.",
                                "Регионално управление на образованието",
                                today.plusDays(21))));
        IdempotencyKey claim = scene.claim();
        scene.features().programme.meetings.meetings.record(claim, wanted, by);
        at(
                Days.plusWorking(today, 4),
                () -> scene.features()
                        .programme
                        .meetings
                        .meetings
                        .complete(scene.claim(), new LineOf(claim.id(), 1), by));
    }
}
