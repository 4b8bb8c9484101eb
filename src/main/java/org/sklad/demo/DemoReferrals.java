package org.sklad.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.aid.needs.Urgency;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.programme.consultations.ConsultationKind;
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.directory.EntryDetails;
import org.sklad.programme.directory.EntryKind;
import org.sklad.programme.referrals.NewReferral;
import org.sklad.programme.referrals.ReferralState;

/** Referrals from some consultations to four organisations. Most are accepted and done; a few wait too long. */
final class DemoReferrals {
    private static final int REFERRED = 35;
    private static final int ANSWERED = 80;
    private static final int ACCEPTED = 80;
    private static final int HELPED = 70;

    /** A referral that is made of a kind of consultation. */
    private record Destination(
            ConsultationKind kind, String code, String bg, String en, String offers, String contact, String reason) {}

    private static final List<Destination> DESTINATIONS = List.of(
            new Destination(
                    ConsultationKind.HEALTH,
                    "DENTAL-CLINIC",
                    "Дентална клиника „Здраве“",
                    "Zdrave dental clinic",
                    "Спешна дентална помощ без осигуровки",
                    "ул. Средна гора 14, Хасково\n038 55 01 01, делници 9–17 ч.",
                    "Болки в зъб от седмица, нужен е преглед."),
            new Destination(
                    ConsultationKind.LEGAL,
                    "LEGAL-AID",
                    "Център за правна помощ „Глас“",
                    "Glas legal aid centre",
                    "Представителство в производството за закрила",
                    "бул. Витоша 40, София\n02 555 02 02",
                    "Нужен е адвокат за обжалване в срок от 14 дни."),
            new Destination(
                    ConsultationKind.SOCIAL,
                    "HOUSING",
                    "Фондация „Нов дом“",
                    "New Home foundation",
                    "Жилище и работа след статута",
                    "ул. Пирот 8, София\n02 555 03 03",
                    "Търси квартира за четирима след получен статут."),
            new Destination(
                    ConsultationKind.SOCIAL,
                    "LANGUAGE",
                    "Езикова школа „Мост“",
                    "Most language school",
                    "Безплатни курсове по български",
                    "ул. Раковски 2, Харманли\n037 55 04 04",
                    "Иска курс по български за начинаещи."));

    /** A separate source of randomness, so that these records change nothing else in the history. */
    private final Chance chance = new Chance(2028);

    private final DemoContext scene;

    DemoReferrals(DemoContext scene) {
        this.scene = scene;
    }

    /** Adds the organisations to the list. */
    void prepare(Operator manager) {
        DESTINATIONS.forEach(each -> scene.features()
                .programme
                .directory
                .directory
                .add(
                        EntryKind.ORGANISATION,
                        new EntryCode(each.code()),
                        new EntryDetails(
                                each.bg(), each.en(), each.offers(), each.contact(), "България", "български", true),
                        manager));
    }

    /** Refers the person of some consultations. */
    void maybe(UUID consultation, ConsultationKind kind, CentreCode centre, Person person, Operator by) {
        List<Destination> fitting =
                DESTINATIONS.stream().filter(each -> each.kind() == kind).toList();
        if (fitting.isEmpty() || !chance.percent(REFERRED)) {
            return;
        }
        Destination to = chance.of(fitting);
        IdempotencyKey claim = scene.claim();
        scene.features()
                .programme
                .referrals
                .referrals
                .record(
                        claim,
                        new NewReferral(
                                centre,
                                person.code().value(),
                                kind,
                                Optional.of(consultation),
                                new EntryCode(to.code()),
                                to.reason(),
                                chance.of(Urgency.values()),
                                true,
                                "",
                                Optional.empty()),
                        by);
        if (chance.percent(ANSWERED)) {
            boolean accepted = chance.percent(ACCEPTED);
            after(
                    scene.today(),
                    chance.between(1, 5),
                    claim.id(),
                    accepted ? ReferralState.ACCEPTED : ReferralState.DECLINED,
                    accepted ? "Имат час следващата седмица." : "Нямат свободни места.",
                    by);
            if (accepted && chance.percent(HELPED)) {
                after(scene.today(), chance.between(7, 12), claim.id(), ReferralState.DONE, "", by);
            }
        }
    }

    private void after(LocalDate day, int days, UUID referral, ReferralState to, String note, Operator by) {
        scene.agenda()
                .plan(
                        scene.days().between(Days.plusWorking(day, days), 9, 17, chance),
                        () -> scene.features()
                                .programme
                                .referrals
                                .referrals
                                .move(scene.claim(), referral, to, note, by));
    }
}
