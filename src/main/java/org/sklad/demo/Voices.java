package org.sklad.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.programme.complaints.ComplaintActKind;
import org.sklad.programme.complaints.ComplaintChannel;
import org.sklad.programme.complaints.ComplaintKind;
import org.sklad.programme.complaints.Complaints;
import org.sklad.programme.complaints.NewComplaint;

/** Complaints and thanks of residents: some typed by the code of the poster, some told, in each state. */
final class Voices {
    /** The last step that a complaint reaches. Each step takes two working days. */
    private static final List<ComplaintActKind> STEPS = List.of(
            ComplaintActKind.ACKNOWLEDGEMENT,
            ComplaintActKind.REVIEW,
            ComplaintActKind.ANSWER,
            ComplaintActKind.CLOSURE);

    /**
     * A voice.
     *
     * @param daysAgo days before the last day of the history
     * @param steps number of {@link #STEPS} that it passes
     * @param reopened true if the person writes again at the end
     */
    private record Voice(
            int daysAgo,
            ComplaintKind kind,
            ComplaintChannel channel,
            String language,
            String text,
            int steps,
            boolean reopened) {}

    private static final List<Voice> VOICES = List.of(
            new Voice(
                    40,
                    ComplaintKind.GOODS,
                    ComplaintChannel.PUBLIC,
                    "ar",
                    "الحذاء الذي حصلت عليه صغير جدًا ولم أجد مقاسًا آخر.",
                    4,
                    false),
            new Voice(
                    33,
                    ComplaintKind.THANKS,
                    ComplaintChannel.PUBLIC,
                    "uk",
                    "Дякуємо за теплі речі для дітей.",
                    4,
                    false),
            new Voice(
                    27,
                    ComplaintKind.FACILITY,
                    ComplaintChannel.SPOKEN,
                    "ps",
                    "Вечер в банята няма топла вода.",
                    3,
                    true),
            new Voice(
                    20,
                    ComplaintKind.STAFF,
                    ComplaintChannel.PUBLIC,
                    "fr",
                    "On m’a crié dessus à la distribution.",
                    3,
                    false),
            new Voice(
                    14,
                    ComplaintKind.INFORMATION,
                    ComplaintChannel.PHONE,
                    "fa",
                    "Не разбирам кога и къде е интервюто.",
                    2,
                    false),
            new Voice(
                    9,
                    ComplaintKind.GOODS,
                    ComplaintChannel.PAPER,
                    "ku",
                    "Препаратът за пране не стига за семейство с бебе.",
                    1,
                    false),
            new Voice(
                    3,
                    ComplaintKind.OTHER,
                    ComplaintChannel.PUBLIC,
                    "en",
                    "Can we get a table for homework?",
                    0,
                    false));

    private final DemoContext scene;
    private final List<DemoCentre> sites;

    Voices(DemoContext scene, List<DemoCentre> sites) {
        this.scene = scene;
        this.sites = sites;
    }

    void plan() {
        for (int i = 0; i < sites.size(); i++) {
            DemoCentre site = sites.get(i);
            Operator outside = sites.get((i + 1) % sites.size()).crew().field();
            VOICES.forEach(voice -> plan(site, outside, voice));
        }
    }

    private void plan(DemoCentre site, Operator outside, Voice voice) {
        LocalDate day = Days.workingFrom(scene.days().last().minusDays(voice.daysAgo()));
        IdempotencyKey claim = scene.claim();
        scene.agenda().plan(scene.days().at(day, 10, 20), () -> hear(site, voice, claim));
        Operator reader = voice.kind().isConfidential() ? outside : site.crew().manager();
        LocalDate next = day;
        for (int i = 0; i < voice.steps(); i++) {
            next = Days.plusWorking(next, 2);
            ComplaintActKind step = STEPS.get(i);
            scene.agenda().plan(scene.days().at(next, 14, 10), () -> take(claim.id(), step, reader));
        }
        if (voice.reopened()) {
            scene.agenda()
                    .plan(
                            scene.days().at(Days.plusWorking(next, 2), 11, 40),
                            () -> scene.features()
                                    .programme
                                    .complaints
                                    .feedback
                                    .write(scene.claim(), claim.id(), "Снощи пак нямаше."));
        }
    }

    private void hear(DemoCentre site, Voice voice, IdempotencyKey claim) {
        NewComplaint complaint = new NewComplaint(
                site.code(), voice.kind(), voice.channel(), voice.language(), voice.text(), Optional.empty());
        if (voice.channel() == ComplaintChannel.PUBLIC) {
            scene.features().programme.complaints.feedback.receive(claim, complaint);
        } else {
            scene.features()
                    .programme
                    .complaints
                    .complaints
                    .record(claim, complaint, site.crew().field());
        }
    }

    private void take(UUID id, ComplaintActKind step, Operator reader) {
        Complaints complaints = scene.features().programme.complaints.complaints;
        if (step == ComplaintActKind.REVIEW) {
            complaints.review(scene.claim(), id, Optional.empty(), Optional.empty(), Optional.empty(), reader);
        } else {
            complaints.act(
                    scene.claim(),
                    id,
                    step,
                    step == ComplaintActKind.ANSWER ? "Благодарим Ви. Проверихме и ще го оправим тази седмица." : "",
                    Optional.empty(),
                    reader);
        }
    }
}
