package studio.backlot.render.provider.credential.http;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.backlot.contracts.film.Absent;
import studio.backlot.render.provider.ProviderAccounts;
import studio.backlot.wire.KeyField;
import studio.backlot.wire.Keys;

/** Keys as somebody enters them. */
record KeyEntry(
        @JsonPropertyDescription("Values by the names of the provider's fields.") @NotNull @Size(min = 1, max = 20)
        Map<@NotBlank @Size(max = 100) String, @NotBlank @Size(max = 20_000) String> keys) {
    KeyEntry {
        keys = Absent.map(keys);
    }

    /** As keys that the provider can be opened with. */
    Keys checked(ProviderAccounts provider) {
        for (String name : keys.keySet()) {
            if (field(provider, name).isEmpty()) {
                throw CredentialResource.invalid(name, "expected none of this name; there are " + names(provider));
            }
        }
        provider.fields().stream()
                .filter(field -> field.required() && !keys.containsKey(field.name()))
                .findFirst()
                .ifPresent(field -> {
                    throw CredentialResource.invalid(field.name(), "expected " + field.hint());
                });
        return opened(provider, Keys.of(keys));
    }

    @Override
    public String toString() {
        return "KeyEntry" + keys.keySet();
    }

    private static Keys opened(ProviderAccounts provider, Keys keys) {
        try (var _ = provider.open(keys)) {
            return keys;
        } catch (IllegalArgumentException wrong) {
            String[] message = String.valueOf(wrong.getMessage()).split(": ", 2);
            throw CredentialResource.invalid(message[0], message[message.length - 1]);
        }
    }

    private static Optional<KeyField> field(ProviderAccounts provider, String name) {
        return provider.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    private static String names(ProviderAccounts provider) {
        return provider.fields().stream().map(KeyField::name).collect(Collectors.joining(", "));
    }
}
