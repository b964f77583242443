package uk.dapo.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Someone who works with this system.
 *
 * @param collarNumber number on the shoulder, or a staff number
 * @param actingRank   a rank held for a time, or null
 * @param actingUntil  the moment from which the acting rank no longer counts, or null
 * @param constable    whether they hold the office of constable, of whatever rank
 * @param areas        ids of the areas they work in
 */
public record Officer(
        String username,
        String name,
        String collarNumber,
        String force,
        Rank rank,
        Rank actingRank,
        Instant actingUntil,
        boolean constable,
        List<String> areas,
        Set<Role> roles,
        String email,
        String phone,
        boolean onDuty) {

    public Officer {
        areas = List.copyOf(areas);
        roles = Set.copyOf(roles);
        if (constable != rank.atLeast(Rank.CONSTABLE)) {
            throw new IllegalArgumentException(name + " cannot be " + rank.label() + (constable ? " and" : " without")
                    + " holding the office of constable.");
        }
        if ((actingRank == null) != (actingUntil == null)) {
            throw new IllegalArgumentException("An acting rank and its end belong together: " + name + ".");
        }
        if (!constable && (actingRank != null || roles.contains(Role.CONSTABLE))) {
            throw new IllegalArgumentException(name + " does not hold the office of constable, and so neither an acting rank nor the role.");
        }
    }

    /** The rank that counts at this moment: the acting one before its end, else the substantive one. */
    public Rank rankAt(Instant moment) {
        return actingRank != null && moment.isBefore(actingUntil) ? actingRank : rank;
    }
}
