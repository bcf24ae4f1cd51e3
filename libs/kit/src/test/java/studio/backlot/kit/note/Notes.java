package studio.backlot.kit.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.tenant.TenantTransactions;

/** What tests look at. */
@ApplicationScoped
class Notes {

    private final TenantTransactions transactions;

    Notes(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    Optional<String> text(String org, String id) {
        return Optional.ofNullable(
                        transactions.await(new OrgId(org), session -> Note.<Note>findById(new Note.Key(org, id))))
                .map(note -> note.text);
    }

    /** What every row says that the organisation can see, whoever it belongs to. */
    List<String> texts(String org) {
        return transactions
                .await(new OrgId(org), session -> session.createQuery("from Note", Note.class)
                        .getResultList())
                .stream()
                .map(note -> note.text)
                .toList();
    }
}
