package studio.backlot.gateway.identity;

import static studio.backlot.gateway.identity.Role.ADMIN;
import static studio.backlot.gateway.identity.Role.DIRECTOR;
import static studio.backlot.gateway.identity.Role.EDITOR;
import static studio.backlot.gateway.identity.Role.PRODUCER;
import static studio.backlot.gateway.identity.Role.WRITER;

import java.util.EnumSet;
import java.util.Set;

/** A part of the studio that only some roles may change. Reading is open to every role of the organisation. */
public enum Permission {
    WRITE_STORY,
    CAST,
    PLAN,
    SHOOT,
    RECORD,
    SELL;

    /** Whether any of the roles, by name, may do it. */
    public boolean grantedTo(Set<String> names) {
        return roles().stream().map(Role::value).anyMatch(names::contains);
    }

    private Set<Role> roles() {
        return switch (this) {
            case WRITE_STORY, CAST -> EnumSet.of(ADMIN, PRODUCER, DIRECTOR, WRITER);
            case PLAN -> EnumSet.of(ADMIN, PRODUCER);
            case SHOOT, RECORD -> EnumSet.of(ADMIN, PRODUCER, DIRECTOR, EDITOR);
            case SELL -> EnumSet.of(ADMIN, PRODUCER, EDITOR);
        };
    }
}
