package studio.backlot.render.provider.credential.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.backlot.render.provider.ProviderAccounts;
import studio.backlot.render.provider.credential.SealedKeys;

/** Which keys there are with a provider; never what they are. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CredentialView(
        @JsonPropertyDescription("As the catalogue names it.")
        String provider,

        @JsonPropertyDescription("own, deployment or none: whose keys hold.")
        String keys,

        @JsonPropertyDescription("What an account is opened with.")
        List<Field> fields,

        @JsonPropertyDescription("When the organisation's own were entered.")
        Optional<Instant> changedAt,

        @JsonPropertyDescription("By whom.") Optional<String> changedBy) {

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

    static CredentialView of(ProviderAccounts provider, @Nullable SealedKeys own) {
        Map<String, String> tails = own == null ? Map.of() : own.tails();
        return new CredentialView(
                provider.provider(),
                origin(provider, own),
                provider.fields().stream()
                        .map(field -> new Field(
                                field.name(),
                                field.required(),
                                field.hint(),
                                tails.containsKey(field.name()),
                                tails.getOrDefault(field.name(), "")))
                        .toList(),
                Optional.ofNullable(own).map(SealedKeys::changedAt),
                Optional.ofNullable(own).map(SealedKeys::changedBy));
    }

    private static String origin(ProviderAccounts provider, @Nullable SealedKeys own) {
        if (own != null) {
            return "own";
        }
        return provider.ofDeployment().isPresent() ? "deployment" : "none";
    }
}
