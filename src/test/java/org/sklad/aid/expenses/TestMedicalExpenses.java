package org.sklad.aid.expenses;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;
import org.sklad.aid.handouts.Desk;
import org.sklad.harness.TestFeatures;
import org.sklad.platform.db.Database;
import org.sklad.platform.feature.Base;

/** Medical expenses on the database of a desk, with shortcuts for tests. */
public final class TestMedicalExpenses {
    private TestMedicalExpenses() {}

    /**
     * Returns the medical expenses of the desk.
     *
     * @param folder the folder of the photos
     */
    public static MedicalExpenses expenses(Desk desk, Path folder) {
        return expenses(desk, desk.database, folder);
    }

    static ExpenseFollowUps followUps(Desk desk, Path folder) {
        return TestFeatures.on(TestFeatures.base(desk.access.base, folder)).expenses.followUps;
    }

    /** Returns the same on another database, such as one that observes writes. */
    static MedicalExpenses expenses(Desk desk, Database database, Path folder) {
        Base base = TestFeatures.base(TestFeatures.base(desk.access.base, folder), database);
        return TestFeatures.on(base).expenses.medicalExpenses;
    }

    /** Returns the same operator with another profession. */
    public static Operator as(Profession profession, Operator of) {
        return new Operator(
                of.id(),
                of.username(),
                of.name(),
                of.language(),
                Optional.of(profession),
                of.roles(),
                of.rights(),
                of.confirmedAt());
    }

    /** Returns a small picture, as a phone sends it. */
    public static byte[] picture() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "PNG", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
