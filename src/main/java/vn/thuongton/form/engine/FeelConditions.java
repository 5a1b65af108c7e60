package vn.thuongton.form.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import vn.thuongton.form.schema.Condition;

/** Conditions in FEEL, by the evaluator the engine brings for its decision tables. */
public final class FeelConditions implements Condition.Language {

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    @Override
    public Condition read(String expression) {
        if (!expression.startsWith("=")) {
            throw new IllegalArgumentException("điều kiện \"" + expression + "\" không bắt đầu bằng dấu =");
        }
        ParseResult parsed = feel.parseExpression(expression.substring(1));
        if (parsed.isFailure()) {
            throw new IllegalArgumentException("điều kiện \"" + expression + "\" không phải là FEEL");
        }
        List<String> names = NAME.matcher(TEXT.matcher(expression).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        return values -> {
            Map<String, Object> context = new HashMap<>();
            for (String name : names) {
                JsonNode value = values.apply(name);
                context.put(name, JSON.convertValue(value, Object.class));
            }
            EvaluationResult result = feel.evaluate(parsed.parsedExpression(), context);
            return result.isSuccess() && Boolean.TRUE.equals(result.result());
        };
    }
}
