package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.access.roles.Profession;
import org.sklad.harness.FieldPhone;
import org.sklad.harness.OneCentre;
import org.sklad.harness.TwoCentres;

/** A photo that a phone cannot open any more, or that the server refuses, holds back neither its record nor other photos, and is named. */
class PhonePhotosIT {
    private static final OneCentre HAR = new OneCentre();
    private static final String PHOTOS = "**/api/v1/phone/photos?**";
    private static final String LOST = "text=1 photo cannot be opened any more and is lost.";

    @BeforeAll
    static void fill() {
        HAR.professional("social", Profession.SOCIAL_WORKER);
        HAR.room("101");
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    /** A phone without a network that has recorded faults, each with a photo. */
    private static FieldPhone awayWith(String... faults) {
        FieldPhone phone = FieldPhone.registered(HAR.address(), "social");
        phone.network(false);
        for (String fault : faults) {
            record(phone, fault, TwoCentres.picture());
        }
        assertThat(phone.unsent()).isEqualTo(2 * faults.length);
        return phone;
    }

    private static void record(FieldPhone phone, String fault, byte[] photo) {
        phone.go("faults");
        phone.page().click("text=Heating");
        phone.page().fill("textarea", fault);
        phone.page().setInputFiles("#photo", new FilePayload("fault.png", "image/png", photo));
        phone.page().waitForSelector(".phone-photos img");
        phone.page().click("#record");
        phone.recorded();
    }

    /** Calls the script with the store of the photos and the oldest photo. */
    private static void damage(FieldPhone phone, String script) {
        phone.page().evaluate("""
                () => new Promise((resolve, reject) => {
                  const opening = indexedDB.open("sklad-phone");
                  opening.onerror = () => reject(opening.error);
                  opening.onsuccess = () => {
                    const change = opening.result.transaction("photos", "readwrite");
                    const photos = change.objectStore("photos");
                    photos.getAll().onsuccess = ({ target }) => (%s)(photos, target.result[0]);
                    change.oncomplete = () => { opening.result.close(); resolve(); };
                  };
                })""".formatted(script));
    }

    private static void deliverAndLose(FieldPhone phone) {
        sendAndLose(phone);
        phone.awaitUnsent(0);
    }

    /** A phone sends by itself once it has a network. A message that a photo is lost would go with the screen. */
    private static void sendAndLose(FieldPhone phone) {
        phone.go("more");
        phone.network(true);
        phone.page().waitForSelector(LOST);
    }

    private static int photos(String fault) {
        for (JsonNode row : HAR.field()
                .get("/api/v1/work-orders?centre=HAR")
                .expect(200)
                .json()
                .get("rows")) {
            JsonNode order = HAR.field()
                    .get("/api/v1/work-orders/" + row.get("number").asText())
                    .expect(200)
                    .json();
            if (order.get("description").asText().equals(fault)) {
                return order.get("photos").size();
            }
        }
        throw new AssertionError("No work order says " + fault);
    }

    @Test
    void a_photo_that_cannot_be_opened_is_named_and_the_next_one_is_sent() {
        try (FieldPhone phone = awayWith("Spoilt one", "Sound one")) {
            damage(
                    phone,
                    "(photos, photo) => photos.put({ ...photo, sealed: { ...photo.sealed, iv: new Uint8Array(12) } })");
            deliverAndLose(phone);
        }
        assertThat(photos("Spoilt one")).isZero();
        assertThat(photos("Sound one")).isOne();
    }

    @Test
    void a_photo_that_is_gone_is_named() {
        try (FieldPhone phone = awayWith("Photo gone")) {
            damage(phone, "(photos, photo) => photos.delete(photo.id)");
            deliverAndLose(phone);
        }
        assertThat(photos("Photo gone")).isZero();
    }

    @Test
    void a_photo_that_the_disk_does_not_give_back_is_named_and_the_next_one_is_sent() {
        try (FieldPhone phone = awayWith("Bad disk", "Good disk")) {
            phone.page().evaluate("""
                    () => {
                      const all = IDBObjectStore.prototype.getAll;
                      const one = IDBObjectStore.prototype.get;
                      let bad;
                      const fail = request => {
                        const failing = new EventTarget();
                        request.onsuccess = () => { failing.error = new DOMException("no", "DataError"); failing.onerror?.(); };
                        return failing;
                      };
                      IDBObjectStore.prototype.getAll = function () {
                        return this.name === "photos" ? fail(all.call(this)) : all.call(this);
                      };
                      IDBObjectStore.prototype.get = function (id) {
                        if (this.name === "photos") bad ??= id;
                        return this.name === "photos" && id === bad ? fail(one.call(this, id)) : one.call(this, id);
                      };
                    }""");
            sendAndLose(phone);
            // The photo stays in the store, and nobody can read it.
            phone.page().waitForSelector(".phone-strip:has-text('0 unsent')");
        }
        assertThat(photos("Bad disk")).isZero();
        assertThat(photos("Good disk")).isOne();
    }

    @Test
    void a_photo_is_small_enough_for_a_line_of_64_kbit_per_second() {
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.network(false);
            record(phone, "Large photo", detailed());
            assertThat((int) phone.page().evaluate("""
                    () => new Promise(resolve => {
                      const opening = indexedDB.open("sklad-phone");
                      opening.onsuccess = () => {
                        const photos = opening.result.transaction("photos").objectStore("photos").getAll();
                        photos.onsuccess = () => { opening.result.close(); resolve(photos.result[0].sealed.data.byteLength); };
                      };
                    })""")).isBetween(20_000, 101_000);
            phone.network(true);
            phone.deliver();
        }
        assertThat(photos("Large photo")).isOne();
    }

    @Test
    void a_photo_that_is_not_small_yet_when_its_record_is_made_is_in_it() {
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.network(false);
            phone.page().evaluate("""
                    () => {
                      const make = window.createImageBitmap;
                      window.createImageBitmap = async (...given) => {
                        await new Promise(done => { window.goOn = done; });
                        return make(...given);
                      };
                    }""");
            phone.go("faults");
            phone.page().click("text=Heating");
            phone.page().fill("textarea", "Slow phone");
            phone.page().setInputFiles("#photo", new FilePayload("fault.png", "image/png", TwoCentres.picture()));
            phone.page().waitForFunction("() => window.goOn !== undefined");
            phone.page().click("#record");
            phone.page().evaluate("() => window.goOn()");
            phone.recorded();
            assertThat(phone.unsent()).as("the record and its photo").isEqualTo(2);
            phone.network(true);
            phone.deliver();
        }
        assertThat(photos("Slow phone")).isOne();
    }

    /** Returns a picture of 1,600 by 1,200 pixels with more detail than any photo. */
    private static byte[] detailed() {
        BufferedImage picture = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "PNG", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_photo_that_the_server_refuses_stays_and_is_sent_again_on_request() {
        try (FieldPhone phone = awayWith("Refused photo")) {
            phone.tab()
                    .context()
                    .route(
                            PHOTOS,
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setStatus(413)
                                    .setContentType("application/problem+json")
                                    .setBody("{\"title\":\"Too large\",\"status\":413}")));
            phone.network(true);
            phone.startSending();
            phone.page().waitForSelector("text=The server refused 1 photo.");
            assertThat(phone.unsent()).isOne();
            phone.tab().context().unroute(PHOTOS);
            phone.page().click("main .message button");
            phone.awaitUnsent(0);
        }
        assertThat(photos("Refused photo")).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 409})
    void a_photo_that_the_server_refuses_does_not_hold_back_the_next_one(int status) {
        String refused = "Refused with " + status;
        String sound = "Sound after " + status;
        try (FieldPhone phone = awayWith(refused, sound)) {
            AtomicReference<String> first = new AtomicReference<>();
            phone.tab().context().route(PHOTOS, route -> {
                first.compareAndSet(null, route.request().url());
                if (route.request().url().equals(first.get())) {
                    refuse(route, status);
                } else {
                    route.resume();
                }
            });
            phone.network(true);
            phone.startSending();
            phone.page().waitForSelector("text=The server refused 1 photo.");
            phone.awaitUnsent(1);
            assertThat(photos(sound)).isOne();
            phone.tab().context().unroute(PHOTOS);
            phone.page().click("main .message button");
            phone.awaitUnsent(0);
        }
        assertThat(photos(refused)).isOne();
    }

    private static void refuse(Route route, int status) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/problem+json")
                .setBody("{\"title\":\"Refused\",\"status\":" + status + "}"));
    }

    @Test
    void a_refused_photo_does_not_keep_a_wiped_phone_from_being_erased() {
        try (FieldPhone phone = awayWith("Wiped phone")) {
            phone.tab().context().route(PHOTOS, route -> refuse(route, 409));
            HAR.manager()
                    .post("/api/v1/phone/devices/" + phone.device() + "/wiping", form())
                    .expect(201);
            phone.network(true);
            phone.page().waitForSelector("text=Register this phone");
            assertThat(phone.stored("photos")).isEmpty();
            assertThat(phone.stored("keys")).isEmpty();
        }
    }

    /** Lets each picture wait until the script of the page calls its function in {@code waiting}. */
    private static void holdPictures(FieldPhone phone) {
        phone.page().evaluate("""
                () => {
                  const make = window.createImageBitmap;
                  window.waiting = [];
                  window.createImageBitmap = async (...given) => {
                    await new Promise(done => { window.waiting.push(done); });
                    return make(...given);
                  };
                }""");
    }

    private static void take(FieldPhone phone, int before) {
        phone.page().setInputFiles("#photo", new FilePayload("fault.png", "image/png", TwoCentres.picture()));
        phone.page().waitForFunction("before => window.waiting.length > before", before);
    }

    @Test
    void a_session_takes_no_second_photo_while_the_first_is_made_small() {
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.network(false);
            holdPictures(phone);
            phone.go("session");
            take(phone, 0);
            assertThat(phone.page().isDisabled("#photo")).isTrue();
            phone.page().evaluate("() => window.waiting[0]()");
            phone.page().waitForSelector(".phone-photos img");
            assertThat(phone.page().isDisabled("#photo")).isTrue();
            phone.page().click(".phone-photos button");
            assertThat(phone.page().isDisabled("#photo")).isFalse();
        }
    }

    @Test
    void a_photo_that_is_taken_after_the_first_press_is_in_the_one_record() {
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.network(false);
            holdPictures(phone);
            phone.go("faults");
            phone.page().click("text=Heating");
            phone.page().fill("textarea", "Two presses");
            take(phone, 0);
            phone.page().click("#record");
            take(phone, 1);
            phone.page().click("#record");
            phone.page().evaluate("() => window.waiting.forEach(goOn => goOn())");
            phone.recorded();
            phone.awaitUnsent(3);
            phone.network(true);
            phone.deliver();
        }
        assertThat(photos("Two presses")).isEqualTo(2);
    }
}
