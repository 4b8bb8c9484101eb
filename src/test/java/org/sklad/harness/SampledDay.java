package org.sklad.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sklad.access.signin.SettableClock;
import org.sklad.installation.Installation;

/** A program at HAR in which 14 days have passed after a distribution day on which people were served: its sample is drawn. */
public final class SampledDay implements AutoCloseable {
    private final SettableClock clock = new SettableClock();
    private final SkladFolder folder = new SkladFolder();
    private final RunningSklad sklad;
    private final Client admin;
    private final List<String> people = new ArrayList<>();
    private final String day;

    /** Serves one person for each of these languages. With at most four, all are in the sample. */
    @SuppressWarnings("MustBeClosedChecker") // closed in close()
    public SampledDay(String... languages) {
        clock.set(Installation.CLOCK.instant());
        sklad = folder.start(clock);
        admin = sklad.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        RunningSklad.addCentre(admin, "BAN");
        admin.post(
                        "/api/v1/items",
                        Map.of("sku", "SOAP", "name", Map.of("bg", "Сапун"), "category", "HYGIENE", "unit", "PIECE"))
                .expect(201);
        sklad.addOperator(admin, "auditor", "auditor@*");
        sklad.addOperator(admin, "elsewhere", "field@BAN", "manager@BAN");
        Client field = sklad.addOperator(admin, "field", "field@HAR");
        Client manager = sklad.addOperator(admin, "manager", "manager@HAR", "warehouse@HAR");
        String lot = manager.post(
                        "/api/v1/consignments",
                        OneCentre.form(
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "donor",
                                "Каритас",
                                "reference",
                                "R",
                                "lines",
                                List.of(Map.of("item", "SOAP", "quantity", 500, "lot", "L-1"))))
                .expect(201)
                .at("/lines/0/lot/code");
        day = field.post(
                        "/api/v1/distribution-days",
                        OneCentre.form(
                                "centre",
                                "HAR",
                                "date",
                                RunningSklad.today(),
                                "rules",
                                List.of("HYGIENE"),
                                "slots",
                                Map.of("from", "00:00", "minutes", 30, "people", 10)))
                .expect(201)
                .at("/id");
        for (String language : languages) {
            people.add(field.post(
                            "/api/v1/beneficiaries",
                            OneCentre.form(
                                    "centre",
                                    "HAR",
                                    "sex",
                                    "FEMALE",
                                    "ageBand",
                                    "18-59",
                                    "languages",
                                    List.of(language)))
                    .expect(201)
                    .at("/caseCode"));
            Map<String, Object> handout = new HashMap<>(
                    OneCentre.form("beneficiary", people.get(people.size() - 1), "centre", "HAR", "location", "STORE"));
            handout.put("lines", List.of(Map.of("item", "SOAP", "quantity", 1)));
            handout.put("acknowledgement", Map.of("kind", "mark"));
            field.post("/api/v1/handouts", handout).expect(201);
        }
        Map<String, Object> counted = Map.of("lot", lot, "quantity", 500 - languages.length);
        manager.post("/api/v1/distribution-days/" + day + "/closing", OneCentre.form("counted", List.of(counted)))
                .expect(201);
        pass(Duration.ofDays(14));
    }

    /** Lets time pass, after which samples are drawn and ended. */
    public void pass(Duration time) {
        clock.advance(time);
        sklad.tell(features -> {
            features.programme.monitoring.draws.run();
            return features;
        });
    }

    /** Returns the case codes of those who were served, in the order of their languages. */
    public List<String> people() {
        return List.copyOf(people);
    }

    /** Returns the id of the distribution day. */
    public String day() {
        return day;
    }

    public RunningSklad sklad() {
        return sklad;
    }

    /** Signs in: a session does not last for two weeks. */
    public Client as(String username) {
        return sklad.signIn(username).onPages();
    }

    @Override
    public void close() {
        sklad.close();
        folder.close();
    }
}
