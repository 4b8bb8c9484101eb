package org.sklad.programme.interpreters;

import java.util.Comparator;
import java.util.List;
import org.sklad.people.attributes.Sex;

/**
 * The editable properties of an {@link Interpreter}.
 *
 * @param skills at least one, each language once
 * @param onSite true if the interpreter comes to centres
 * @param remote true if the interpreter also works by phone
 * @param active false once the interpreter no longer works for the programme
 */
public record InterpreterDetails(
        Sex sex, List<Skill> skills, boolean onSite, boolean remote, Availability availability, boolean active) {
    public InterpreterDetails {
        skills = skills.stream().sorted(Comparator.comparing(Skill::language)).toList();
    }
}
