package org.surveystats.expectedrange;

import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.converter.ArgumentConversionException;
import org.junit.jupiter.params.converter.ArgumentConverter;

/** Finds the constant of a name in the class of a parameter. */
public final class Constant implements ArgumentConverter {
    @Override
    public Object convert(Object source, ParameterContext context) throws ArgumentConversionException {
        try {
            return context.getParameter()
                    .getType()
                    .getField(String.valueOf(source))
                    .get(null);
        } catch (ReflectiveOperationException e) {
            throw new ArgumentConversionException("no constant " + source, e);
        }
    }
}
