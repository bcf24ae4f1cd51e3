package studio.backlot.kit.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;

@QuarkusTest
@WithTestResource(value = StudioBacking.class, initArgs = @ResourceArg(name = "database", value = "note"))
class AsReadIT {

    private static final OrgId ORG = new OrgId("readers");

    @Inject
    TenantTransactions transactions;

    @Test
    void a_row_that_is_read_is_not_written_and_one_that_is_changed_is() {
        Note.Key key = new Note.Key(ORG.value(), "read");
        transactions.await(
                ORG, session -> Note.of(ORG.value(), "read", "as it was").persist());
        String written = version();

        transactions.await(ORG, session -> Note.findById(key));
        transactions.await(
                ORG, session -> session.createQuery("from Note", Note.class).getResultList());
        assertThat(version()).isEqualTo(written);

        transactions.await(ORG, session -> Note.<Note>findById(key).invoke(note -> note.text = "changed"));
        assertThat(version()).isNotEqualTo(written);
    }

    /** Which transaction wrote the row. */
    private String version() {
        return transactions.await(ORG, session -> session.createNativeQuery(
                        "select cast(xmin as text) from note where id = 'read'", String.class)
                .getSingleResult());
    }
}
