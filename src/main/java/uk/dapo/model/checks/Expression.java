package uk.dapo.model.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;

/** An expression of a model, taken apart with the engine's own expression language. */
final class Expression {

    private static final Builder BUILDER = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    // models say the same again and again
    private static final Map<String, Expression> KNOWN = new ConcurrentHashMap<>();

    /** A name that is read: a variable, a bean or what the engine provides. It may be empty where it is only compared or passed on. */
    record Read(String name, boolean mayBeEmpty) {
    }

    /** A call or property of something named: {@code teams.of('inspector', area)}. */
    record Call(String on, String member, List<Argument> arguments, boolean property) {
    }

    /** A literal text or a bare name; neither, when it is something longer. */
    record Argument(String literal, String name) {
    }

    private final String text;
    private final Node root;
    private final String error;
    private final List<Read> reads = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();

    private Expression(String text, Node root, String error) {
        this.text = text;
        this.root = root;
        this.error = error;
        if (root != null) {
            walk(root, bareName().isPresent());
        }
    }

    static Expression of(String text) {
        return KNOWN.computeIfAbsent(text, Expression::parse);
    }

    private static Expression parse(String text) {
        try {
            return new Expression(text, BUILDER.build(text).getRoot(), null);
        } catch (ELException e) {
            return new Expression(text, null, String.valueOf(e.getMessage()));
        }
    }

    Optional<String> error() {
        return Optional.ofNullable(error);
    }

    List<Read> reads() {
        return reads;
    }

    List<Call> calls() {
        return calls;
    }

    /** The name, when the expression is nothing but one name: {@code ${orderTerm}}. */
    Optional<String> bareName() {
        return root instanceof AstEval eval && eval.getChild(0) instanceof AstIdentifier name ? Optional.of(name.getName()) : Optional.empty();
    }

    /** The call, when the expression is nothing but one call: {@code ${clocks.in('PT4H')}}. */
    Optional<Call> onlyCall() {
        return root instanceof AstEval eval && eval.getChild(0) instanceof AstMethod && !calls.isEmpty() ? Optional.of(calls.get(0)) : Optional.empty();
    }

    /** The value, when it is always the same: {@code R1}, {@code ${false}}. */
    Optional<Object> fixedValue() {
        if (root instanceof AstText) {
            return Optional.of(text);
        }
        return root instanceof AstEval eval && eval.getChild(0) instanceof AstLiteral literal
                ? Optional.ofNullable(((AstNode) literal).getValue(null, null, null)) : Optional.empty();
    }

    /** Texts that a name is compared with: {@code noticeDecision == 'give'}. */
    List<String> comparedWith(String name) {
        List<String> literals = new ArrayList<>();
        compared(root, name, literals);
        return literals;
    }

    /** What the expression is, given its names' values; it may name nothing else. */
    Object evaluate(Map<String, Object> values) {
        ExpressionFactoryImpl factory = new ExpressionFactoryImpl();
        SimpleContext context = new SimpleContext();
        values.forEach((name, value) -> context.setVariable(name, factory.createValueExpression(value, Object.class)));
        return factory.createValueExpression(context, text, Object.class).getValue(context);
    }

    private void walk(Node node, boolean mayBeEmpty) {
        if (node instanceof AstIdentifier identifier) {
            reads.add(new Read(identifier.getName(), mayBeEmpty));
            return;
        }
        if (node instanceof AstMethod method && method.getChild(0).getChild(0) instanceof AstIdentifier on) {
            calls.add(new Call(on.getName(), member(method.getChild(0)), arguments(method.getChild(1)), false));
        } else if (node instanceof AstProperty && node.getChild(0) instanceof AstIdentifier on && !(node instanceof org.camunda.bpm.impl.juel.AstBracket)) {
            if (calls.stream().noneMatch(call -> call.on().equals(on.getName()) && call.member().equals(member(node)))) {
                calls.add(new Call(on.getName(), member(node), List.of(), true));
            }
        }
        boolean compares = node instanceof AstBinary binary
                && (binary.getOperator() == AstBinary.EQ || binary.getOperator() == AstBinary.NE)
                || node instanceof AstUnary unary && unary.getOperator() == AstUnary.EMPTY;
        boolean passes = mayBeEmpty && node instanceof AstEval;
        for (int i = 0; i < node.getCardinality(); i++) {
            walk(node.getChild(i), compares || passes);
        }
    }

    private static void compared(Node node, String name, List<String> literals) {
        if (node == null) {
            return;
        }
        if (node instanceof AstBinary binary && (binary.getOperator() == AstBinary.EQ || binary.getOperator() == AstBinary.NE)) {
            for (int i = 0; i < 2; i++) {
                if (node.getChild(i) instanceof AstIdentifier identifier && identifier.getName().equals(name)
                        && node.getChild(1 - i) instanceof AstString literal) {
                    literals.add(literal(literal));
                }
            }
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            compared(node.getChild(i), name, literals);
        }
    }

    private static List<Argument> arguments(Node parameters) {
        List<Argument> arguments = new ArrayList<>();
        for (int i = 0; i < parameters.getCardinality(); i++) {
            Node argument = parameters.getChild(i);
            arguments.add(new Argument(argument instanceof AstString string ? literal(string) : null,
                    argument instanceof AstIdentifier identifier ? identifier.getName() : null));
        }
        return arguments;
    }

    private static String literal(AstString string) {
        return (String) string.getValue(null, null, null);
    }

    private static String member(Node property) {
        // a property node prints as ". name"
        return property.toString().substring(1).strip();
    }
}
