package vn.thuongton.register.book;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The input parameters of the step itself; variables of the case under the same names do not count. */
class EntryInputs {

    private final DelegateExecution execution;

    EntryInputs(DelegateExecution execution) {
        this.execution = execution;
    }

    /** Null when left out or blank. */
    String text(String name) {
        Object value = execution.getVariableLocal(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    /** @throws IllegalStateException when the model leaves it out */
    String requiredText(String name) {
        String text = text(name);
        if (text == null) {
            throw new IllegalStateException(
                    "Bước vào sổ tiếp công dân của mô hình thiếu tham số \"" + name + "\": hãy bổ sung mô hình.");
        }
        return text;
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    /** @throws IllegalStateException when the model leaves it out or gives anything but true and false */
    boolean requiredFlag(String name) {
        return switch (requiredText(name)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalStateException("Tham số \"" + name + "\" của bước vào sổ tiếp công dân phải là true"
                        + " hoặc false: hãy sửa mô hình.");
        };
    }

    /** @throws IllegalStateException when it is no number from 1 */
    int count(String name, int otherwise) {
        String text = text(name);
        if (text == null) {
            return Math.max(1, otherwise);
        }
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            number = 0;
        }
        if (number < 1 || number != Math.rint(number)) {
            throw new IllegalStateException(
                    "Tham số \"" + name + "\" của bước vào sổ tiếp công dân phải là số nguyên từ 1: hãy sửa mô hình.");
        }
        return (int) number;
    }
}
