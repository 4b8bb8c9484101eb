package org.sklad.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dropwizard.jersey.validation.Validators;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

class FormsTest {
    private static final UUID ID = UUID.fromString("6f0c2a44-58a3-4a3d-9a52-0a6f2ad1a001");

    private final MemoryDatabase database = new MemoryDatabase();
    private final Forms forms = new Forms(
            Validators.newConfiguration().buildValidatorFactory().getValidator(), database, UnaryOperator.identity());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void content_is_path_and_ordered_fields_without_absent_and_secret_ones() {
        SampleForm form = form("x", List.of("A"), new SampleForm.Name(null, "y"), "correct-horse");

        assertThat(forms.accept("/samples", ID, form).content())
                .isEqualTo(
                        "/samples\n{\"id\":\"" + ID + "\",\"name\":{\"en\":\"y\"},\"roles\":[\"A\"],\"title\":\"x\"}");
    }

    private record Needs(UUID id, Set<Need> needs) {}

    private enum Need {
        INFANT,
        ELDERLY,
        DISABLED,
        ALONE
    }

    /** The members of a set have another order in each process, for example after a restart between two attempts. */
    @Test
    void the_order_of_a_set_is_no_part_of_the_content() {
        String content = "/samples\n{\"id\":\"" + ID + "\",\"needs\":[\"ALONE\",\"DISABLED\",\"ELDERLY\",\"INFANT\"]}";
        List<Need> order = new ArrayList<>(List.of(Need.values()));
        for (int i = 0; i < order.size(); i++) {
            Collections.rotate(order, 1);
            assertThat(forms.accept("/samples", ID, new Needs(ID, new LinkedHashSet<>(order)))
                            .content())
                    .isEqualTo(content);
        }
        assertThat(forms.accept("/samples", ID, new Needs(ID, Set.copyOf(order)))
                        .content())
                .isEqualTo(content);
        assertThat(forms.accept("/samples", ID, new Needs(ID, EnumSet.copyOf(order)))
                        .content())
                .isEqualTo(content);
    }

    @Test
    void names_every_wrong_field_in_the_order_of_the_form() {
        SampleForm form = form("x".repeat(21), List.of("A", "b"), new SampleForm.Name("x".repeat(11), null), "short");

        assertThat(errors(form))
                .containsExactly(
                        new FieldError("title", Message.of("platform.field.too-long", 20)),
                        new FieldError("roles[1]", Message.of("platform.field.pattern")),
                        new FieldError("name.bg", Message.of("platform.field.too-long", 10)),
                        new FieldError("password", Message.of("platform.field.too-short", 8)));
    }

    @Test
    void requires_an_id() {
        InvalidFields refusal = catchThrowableOfType(
                InvalidFields.class, () -> forms.accept("/samples", null, form("x", List.of("A"), null, null)));

        assertThat(refusal.errors()).containsExactly(new FieldError("id", Message.of("platform.field.required")));
    }

    private record WithRequiredId(@NotNull UUID id) {}

    @Test
    @SuppressWarnings("NullAway") // a client can leave out what the form requires
    void a_missing_id_is_reported_once() {
        InvalidFields refusal = catchThrowableOfType(
                InvalidFields.class, () -> forms.accept("/samples", null, new WithRequiredId(null)));

        assertThat(refusal.errors()).containsExactly(new FieldError("id", Message.of("platform.field.required")));
    }

    private record Shopping(
            @NotEmpty(message = "shopping.nothing") @Size(min = 1, max = 2)
            List<@Size(max = 9) String> lines) {}

    @Test
    void at_one_field_the_text_of_the_specific_constraint_wins() {
        assertThat(forms.errors(new Shopping(List.of())))
                .containsExactly(new FieldError("lines", Message.of("shopping.nothing")));
        assertThat(forms.errors(new Shopping(List.of("a", "b", "c"))))
                .containsExactly(new FieldError("lines", Message.of("platform.field.too-many", 2)));
    }

    @Test
    void an_id_used_for_other_content_is_reported_before_wrong_fields() {
        database.use(ID, "other");

        assertThatThrownBy(() -> forms.accept("/samples", ID, form(null, List.of(), null, null)))
                .isInstanceOf(IdReused.class);
    }

    @Test
    void repeating_the_same_wrong_content_is_refused_for_its_fields() {
        SampleForm form = form(null, List.of(), null, null);
        database.use(ID, forms.content("/samples", Json.mapper().valueToTree(form)));

        assertThat(errors(form)).extracting(FieldError::field).containsExactly("title", "roles");
    }

    @Test
    void refuses_texts_that_cannot_be_displayed() {
        for (String text : List.of("a\u0000b", "a\u0007", "\ud800", "\u009f", "a\u202Eb", "\u202A", "\u2066a\u2069")) {
            assertThat(errors(form(text, List.of("A"), null, null)))
                    .containsExactly(new FieldError("title", Message.of("platform.field.text")));
        }
        forms.check(form("tab\tline\n😀 \u200Fعربي\u200E", List.of("A"), null, null));
    }

    @Test
    void a_text_without_a_maximum_length_is_a_bug() {
        assertThatThrownBy(() -> forms.check(new Unlimited("x"))).hasMessageContaining("Unlimited.text");
        assertThatThrownBy(() -> forms.check(new UnlimitedList(List.of("x")))).hasMessageContaining("texts");
        assertThatThrownBy(() -> forms.check(new Unchecked(new SampleForm.Name("x", "y"))))
                .hasMessageContaining("@Valid");
    }

    record Unlimited(String text) {}

    record UnlimitedList(@Size(max = 3) List<String> texts) {}

    record Unchecked(SampleForm.Name name) {}

    private List<FieldError> errors(SampleForm form) {
        InvalidFields refusal = catchThrowableOfType(InvalidFields.class, () -> forms.accept("/samples", ID, form));
        return refusal.errors();
    }

    private static SampleForm form(
            @org.jspecify.annotations.Nullable String title,
            List<String> roles,
            SampleForm.@org.jspecify.annotations.Nullable Name name,
            @org.jspecify.annotations.Nullable String password) {
        return new SampleForm(
                ID, title, null, null, null, null, roles, name, password == null ? null : new Secret(password), null);
    }

    @Test
    void an_id_used_for_other_content_is_reported_before_conversion_errors() {
        SampleForm form = form("x", List.of("A"), null, null);
        IdempotencyKey claim = forms.accept("/samples", ID, form);
        InvalidFields wrong = new InvalidFields("title", Message.of("platform.field.invalid"));

        assertThatThrownBy(() -> forms.convert(claim, () -> {
                    throw wrong;
                }))
                .isSameAs(wrong);
        database.use(ID, "other");
        assertThatThrownBy(() -> forms.convert(claim, () -> {
                    throw wrong;
                }))
                .isInstanceOf(IdReused.class);
        assertThat(forms.convert(claim, () -> "fine")).isEqualTo("fine");
    }

    @Test
    void a_file_is_part_of_the_content_of_an_id() {
        SampleForm form = form("x", List.of("A"), null, null);
        String plain = forms.accept("/samples", ID, form).content();

        assertThat(forms.accept("/samples", ID, form, "").content()).isEqualTo(plain);
        assertThat(forms.accept("/samples", ID, form, "one").content())
                .isNotEqualTo(plain)
                .isNotEqualTo(forms.accept("/samples", ID, form, "other").content());
    }
}
