package studio.backlot.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** JSON leaves out, or says null for, a part that must be there. */
public final class RequiredPartException extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    public RequiredPartException(JsonParser parser, Class<?> type, String part) {
        super(parser, "'" + part + "' is required", type);
    }
}
