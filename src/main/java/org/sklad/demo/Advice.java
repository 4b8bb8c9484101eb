package org.sklad.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.programme.consultations.ConsultationKind;
import org.sklad.programme.consultations.Contents;
import org.sklad.programme.consultations.NewConsultation;
import org.sklad.programme.directory.EntryCode;

/**
 * Consultations by social worker, nurse and lawyer on each working day, some with a follow-up or a referral and some with somebody
 * anonymous.
 */
final class Advice {
    private static final int ANONYMOUS = 15;
    private static final int FOLLOWED = 30;

    private record Talk(ConsultationKind kind, List<String> topics, String note) {}

    private static final List<Talk> TALKS = List.of(
            new Talk(ConsultationKind.SOCIAL, List.of("DOCUMENTS"), "Пита за регистрационната карта."),
            new Talk(ConsultationKind.SOCIAL, List.of("EDUCATION", "CHILD-CARE"), "Записване на децата в училище."),
            new Talk(ConsultationKind.SOCIAL, List.of("HOUSING"), "Търси квартира след статута."),
            new Talk(ConsultationKind.HEALTH, List.of("HEALTH"), "Болки в зъб, насочен към лекар."),
            new Talk(ConsultationKind.LEGAL, List.of("ASYLUM"), "Подготовка за интервю."),
            new Talk(ConsultationKind.LEGAL, List.of("FAMILY"), "Събиране със съпругата, липсва акт за брак."));

    /** A separate source of randomness, so that these records change nothing else in the history. */
    private final Chance chance = new Chance(2026);

    private final DemoContext scene;
    private final List<DemoCentre> sites;
    private final DemoReferrals onward;

    Advice(DemoContext scene, List<DemoCentre> sites) {
        this.scene = scene;
        this.sites = sites;
        this.onward = new DemoReferrals(scene);
    }

    void plan() {
        onward.prepare(sites.get(0).crew().manager());
        for (LocalDate day : scene.days().working()) {
            for (DemoCentre site : sites) {
                int talks = chance.between(0, Math.max(1, scene.scale().people() / 75));
                for (int i = 0; i < talks; i++) {
                    scene.agenda().plan(scene.days().between(day, 10, 16, chance), () -> talk(site));
                }
            }
        }
    }

    private void talk(DemoCentre site) {
        if (site.present().isEmpty()) {
            return;
        }
        Person person = chance.of(site.present());
        Talk talk = chance.of(TALKS);
        boolean anonymous = chance.percent(ANONYMOUS);
        Optional<LocalDate> followUp = anonymous || !chance.percent(FOLLOWED)
                ? Optional.empty()
                : Optional.of(Days.plusWorking(scene.today(), chance.between(3, 20)));
        IdempotencyKey claim = scene.claim();
        Operator author = author(site, talk.kind());
        scene.features()
                .programme
                .consultations
                .consultations
                .record(
                        claim,
                        new NewConsultation(
                                site.code(),
                                Optional.empty(),
                                Optional.empty(),
                                anonymous ? "" : person.code().value(),
                                anonymous
                                        ? Optional.of(new NewConsultation.Anybody(person.sex(), person.band()))
                                        : Optional.empty(),
                                talk.kind(),
                                new Contents(
                                        talk.topics().stream()
                                                .map(EntryCode::new)
                                                .toList(),
                                        chance.of("ar", "fa", "ps", "ku"),
                                        "",
                                        15 * chance.between(1, 4),
                                        talk.note()),
                                followUp),
                        author);
        if (!anonymous) {
            onward.maybe(claim.id(), talk.kind(), site.code(), person, author);
        }
    }

    private static Operator author(DemoCentre site, ConsultationKind kind) {
        return switch (kind) {
            case LEGAL -> site.crew().lawyer();
            case HEALTH -> site.crew().nurse();
            case SOCIAL, PSYCHOLOGICAL -> site.crew().field();
        };
    }
}
