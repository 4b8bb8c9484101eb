package org.sklad.scanning;

import java.util.List;

/**
 * Found things of one room of the program.
 *
 * @param name {@code places}, {@code people}, {@code papers} or {@code repairs}, a part of the key of its heading
 */
public record HitGroup(String name, List<Hit> hits) {
    public HitGroup {
        hits = List.copyOf(hits);
    }
}
