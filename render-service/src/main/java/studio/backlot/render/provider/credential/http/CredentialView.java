package studio.backlot.render.provider.credential.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.backlot.render.provider.KeysAway;
import studio.backlot.render.provider.ProviderAccounts;
import studio.backlot.render.provider.credential.KeySession;
import studio.backlot.render.provider.credential.SealedKeys;

/** Which keys there are with a provider; never what they are. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CredentialView(
        @JsonPropertyDescription("As the catalogue names it.")
        String provider,

        @JsonPropertyDescription("session, own, deployment or none: whose keys hold.")
        String keys,

        @JsonPropertyDescription("What an account is opened with.")
        List<Field> fields,

        @JsonPropertyDescription("When the organisation's own that are kept were entered.")
        Optional<Instant> changedAt,

        @JsonPropertyDescription("By whom.") Optional<String> changedBy,

        @JsonPropertyDescription("The session that keys were entered for, which stands until it is withdrawn.")
        Optional<SessionView> session) {

    /** A part of what an account is opened with. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Field(
            @JsonPropertyDescription("Its name.") String name,

            @JsonPropertyDescription("Whether there is no account without it.")
            boolean required,

            @JsonPropertyDescription("What it is.") String hint,

            @JsonPropertyDescription("Whether the organisation has entered it.")
            boolean set,

            @JsonPropertyDescription("The last four characters of a long value.")
            String ends) {}

    /** Keys that are held by a process and stored nowhere. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record SessionView(
            @JsonPropertyDescription("held, lost with the process that had them, or over.")
            String state,

            @JsonPropertyDescription("When they end.") Instant endsAt,

            @JsonPropertyDescription("When they were entered.")
            Instant enteredAt,

            @JsonPropertyDescription("By whom.") String enteredBy,

            @JsonPropertyDescription("The process that was told them.")
            String process,

            @JsonPropertyDescription("What to do, or who has them, when the process that answers does not.")
            Optional<String> detail) {}

    /** What an organisation has entered. */
    record Entered(Optional<SealedKeys> own, Optional<KeySession> session, Optional<KeysAway> away) {
        private Set<String> fields() {
            return session.map(KeySession::fields)
                    .or(() -> own.map(keys -> keys.tails().keySet()))
                    .orElse(Set.of());
        }

        /** Of what is held for a session nothing is shown. */
        private String ends(String field) {
            return own.filter(_ -> session.isEmpty())
                    .map(keys -> keys.tails().getOrDefault(field, ""))
                    .orElse("");
        }
    }

    static CredentialView of(ProviderAccounts provider, Entered entered, Instant now) {
        return new CredentialView(
                provider.provider(),
                origin(provider, entered),
                provider.fields().stream()
                        .map(field -> new Field(
                                field.name(),
                                field.required(),
                                field.hint(),
                                entered.fields().contains(field.name()),
                                entered.ends(field.name())))
                        .toList(),
                entered.own().map(SealedKeys::changedAt),
                entered.own().map(SealedKeys::changedBy),
                entered.session().map(session -> view(session, entered.away(), now)));
    }

    private static SessionView view(KeySession session, Optional<KeysAway> away, Instant now) {
        return new SessionView(
                session.state(now).slug(),
                session.endsAt(),
                session.entry().at(),
                session.entry().by(),
                session.process(),
                away.map(KeysAway::why));
    }

    private static String origin(ProviderAccounts provider, Entered entered) {
        if (entered.session().isPresent()) {
            return "session";
        }
        if (entered.own().isPresent()) {
            return "own";
        }
        return provider.ofDeployment().isPresent() ? "deployment" : "none";
    }
}
