package vn.thuongton.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuongton.form.engine.ProtectedFacts;

/** Somebody whom a case of phường An Dương keeps secret, as if a form of it had asked for the name. */
public final class SecretPerson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SecretPerson() {}

    public static void in(String caseId, String name, ProtectedFacts facts, PlatformTransactionManager transactions) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(work -> facts.assign(facts.keep(null, form(), values(name)), caseId, "an-duong"));
    }

    private static ObjectNode form() {
        try {
            return (ObjectNode) JSON.readTree("""
                    {"components": [{"type": "textfield", "key": "name", "label": "Họ và tên",
                      "properties": {"neverMentioned": "true"}}]}""");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode values(String name) {
        return JSON.valueToTree(Map.of("name", name));
    }
}
