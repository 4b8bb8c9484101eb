package org.sklad.programme.trainings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A blank sign-in sheet to print.
 *
 * @param on day of the training, which may be to come
 * @param lines blank lines for participants
 */
public record SignInSheetForm(
        @NotBlank @Size(max = 200) String title,
        @NotNull LocalDate on,
        @Nullable @Size(max = 100) String place,
        @NotNull @Min(1) @Max(200) Integer lines) {}
