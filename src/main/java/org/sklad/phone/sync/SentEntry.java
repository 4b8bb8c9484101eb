package org.sklad.phone.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that a phone made, as devices describe it. It is read leniently, because one unreadable entry must not keep the others from being
 * booked.
 *
 * @param id id of what is made of it; the {@code id} of the content, if it has one, is the same
 * @param kind {@code handout}, {@code need}, {@code work-order}, {@code consultation}, {@code information-session} or {@code field-visit}
 * @param author username of the operator who made it
 * @param at time by the clock of the phone, in ISO 8601, for kinds whose content names no time
 * @param content body of the request of the API that makes such a record
 */
public record SentEntry(
        UUID id, String kind, String author, @Nullable String at, JsonNode content) {}
