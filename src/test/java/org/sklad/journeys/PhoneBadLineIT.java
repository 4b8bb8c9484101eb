package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sklad.harness.BadLine;
import org.sklad.harness.FieldPhone;
import org.sklad.harness.House;
import org.sklad.platform.db.Engine;

/** The app delivers what it recorded over a line that is slow, loses requests and answers, and is cut again and again. */
class PhoneBadLineIT {
    /** {@code mvn -Psoak verify} delivers 2,000 handouts and 100 photos. */
    private static final int HANDOUTS = Integer.getInteger("phone.handouts", 200);

    private static final int PHOTOS = Integer.getInteger("phone.photos", 10);
    private static final Pattern DELIVERY = Pattern.compile("POST /api/v1/phone/(sync|photos)");
    private static final Duration MOST = Duration.ofMinutes(15);

    /** Records handouts, and faults with a photo of 10 kB each, by the scripts of the app, in the store of the app. */
    private static final String RECORD = """
            async ({ people, lot, handouts, photos }) => {
              const scripts = document.querySelector("script[type=module]").src.replace("app.js", "");
              const { openStore } = await import(`${scripts}store.js`);
              const { Outbox } = await import(`${scripts}outbox.js`);
              const outbox = new Outbox(await openStore(() => {}), null, { changed() {} });
              outbox.soon = () => {};
              const summary = { title: "", text: "" };
              const canvas = Object.assign(document.createElement("canvas"), { width: 128, height: 96 });
              const pen = canvas.getContext("2d");
              for (let i = 0; i < photos; i++) {
                for (let x = 0; x < 128; x += 2) for (let y = 0; y < 96; y += 2) {
                  pen.fillStyle = `hsl(${Math.random() * 360} 60% 50%)`;
                  pen.fillRect(x, y, 2, 2);
                }
                const photo = await new Promise(made => canvas.toBlob(made, "image/jpeg", 0.9));
                await outbox.record({
                  kind: "work-order",
                  author: "field",
                  content: { centre: "HAR", room: "101", category: "WATER", description: `Leak ${i}` },
                  summary,
                  photos: [photo],
                });
              }
              for (let i = 0; i < handouts; i++) {
                await outbox.record({
                  kind: "handout",
                  author: "field",
                  content: {
                    centre: "HAR",
                    location: "STORE",
                    beneficiary: people[i % people.length],
                    occurredAt: new Date().toISOString(),
                    lines: [{ lot, quantity: 1 }],
                    acknowledgement: { kind: "mark" },
                  },
                  summary,
                });
              }
            }""";

    @Test
    void everything_arrives_once_and_records_come_before_photos() throws SQLException {
        try (House house = new House(Engine.SQLITE);
                BadLine line = new BadLine(house.sklad.address())) {
            house.admin.post("/api/v1/centres/HAR/rooms", Map.of("code", "101")).expect(201);
            List<String> people = IntStream.range(0, 12)
                    .mapToObj(each -> house.person(each).at("/caseCode"))
                    .toList();
            String lot = house.texts(List.of("select cast(code as varchar(20)) from lots where sku = 'SOAP'"))
                    .get(0);
            try (FieldPhone phone = FieldPhone.registered(line.address(), "field")) {
                phone.network(false);
                phone.page()
                        .evaluate(RECORD, Map.of("people", people, "lot", lot, "handouts", HANDOUTS, "photos", PHOTOS));
                phone.reload();
                phone.awaitUnsent(HANDOUTS + 2 * PHOTOS, MOST);
                line.turnsBad();
                long began = System.nanoTime();
                phone.network(true);
                phone.awaitUnsent(0, MOST);
                System.out.printf(
                        "Bad line: %d handouts and %d photos in %d s; %s%n",
                        HANDOUTS,
                        PHOTOS,
                        Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                        line);
            }
            assertThat(line.lostRequests()).isPositive();
            assertThat(line.lostAnswers()).isPositive();
            assertThat(deliveries(line)).as("kinds of deliveries in turn").containsExactly("sync", "photos");
            assertThat(house.texts(List.of(
                            "select cast(count(*) as varchar(20)) from handouts",
                            "select cast(sum(quantity) as varchar(20)) from handout_lines",
                            "select cast(count(*) as varchar(20)) from work_orders",
                            "select cast(count(*) as varchar(20)) from work_order_photos")))
                    .containsExactly(
                            String.valueOf(HANDOUTS),
                            String.valueOf(HANDOUTS),
                            String.valueOf(PHOTOS),
                            String.valueOf(PHOTOS));
            house.sklad.close();
            house.folder.run("check").expect(0);
        }
    }

    /** Returns the kinds of deliveries that arrived, each as often as it followed another one. */
    private static List<String> deliveries(BadLine line) {
        List<String> kinds = new ArrayList<>();
        for (String request : line.arrived()) {
            Matcher delivery = DELIVERY.matcher(request);
            if (delivery.lookingAt()
                    && (kinds.isEmpty() || !kinds.get(kinds.size() - 1).equals(delivery.group(1)))) {
                kinds.add(delivery.group(1));
            }
        }
        return kinds;
    }
}
