"""Make mutants of a reference answer: the same code with one small thing changed.

A mutant that passes every test is a hole in the tests, or the same function written differently. The latter
are listed in the corpus, each with a reason.
"""

import ast
import copy
from collections import Counter
from collections.abc import Iterator

ARITHMETIC = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.MatMult: ast.Mult,
    ast.Pow: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.Mod: ast.FloorDiv,
}
COMPARISONS = {
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Lt: (ast.LtE, ast.Gt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
}
Change = tuple[str, ast.AST]


def _of_binary(node: ast.BinOp) -> Iterator[Change]:
    if type(node.op) in ARITHMETIC:
        yield "other operator", ast.BinOp(node.left, ARITHMETIC[type(node.op)](), node.right)
    yield "left part only", node.left
    yield "right part only", node.right


def _of_constant(node: ast.Constant) -> Iterator[Change]:
    if type(node.value) is int:
        yield "next number", ast.Constant(node.value + 1)
    elif type(node.value) is float:
        yield "other number", ast.Constant(node.value * 1.1 if node.value else 1.0)
    elif type(node.value) is bool:
        yield "other truth", ast.Constant(not node.value)


def _of_call(node: ast.Call) -> Iterator[Change]:
    if len(node.args) > 1:
        yield (
            "arguments swapped",
            ast.Call(node.func, [node.args[1], node.args[0], *node.args[2:]], node.keywords),
        )
    if node.args:
        yield "call left out", node.args[0]
    if isinstance(node.func, ast.Attribute) and not isinstance(node.func.value, ast.Name):
        yield "method left out", node.func.value
    for keyword in node.keywords:
        rest = [other for other in node.keywords if other is not keyword]
        yield f"{keyword.arg}= left out", ast.Call(node.func, node.args, rest)


def _changes(node: ast.AST, parameters: list[str]) -> Iterator[Change]:
    """Yield the ways in which one node is replaced, each with its name."""
    match node:
        case ast.BinOp():
            yield from _of_binary(node)
        case ast.Constant():
            yield from _of_constant(node)
        case ast.Call():
            yield from _of_call(node)
        case ast.Compare(ops=[op]) if type(op) in COMPARISONS:
            for other in COMPARISONS[type(op)]:
                yield "other comparison", ast.Compare(node.left, [other()], node.comparators)
        case ast.BoolOp(op=op):
            yield "and / or", ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), node.values)
        case ast.UnaryOp():
            yield "sign left out", node.operand
        case ast.IfExp():
            yield "branches swapped", ast.IfExp(node.test, node.orelse, node.body)
        case ast.Attribute(attr="T"):
            yield "not transposed", node.value
        case ast.Name(ctx=ast.Load(), id=name) if name in parameters and len(parameters) > 1:
            following = parameters[(parameters.index(name) + 1) % len(parameters)]
            yield "other argument", ast.Name(following, ast.Load())


def _paths(node: ast.AST, path: tuple[tuple[str, int | None], ...] = ()) -> Iterator[tuple]:
    """Yield every node below a node, with the way that leads to it."""
    for name, value in ast.iter_fields(node):
        children = enumerate(value) if isinstance(value, list) else [(None, value)]
        for index, child in children:
            if isinstance(child, ast.AST):
                yield child, (*path, (name, index))
                yield from _paths(child, (*path, (name, index)))


def _replaced(tree: ast.Module, path: tuple[tuple[str, int | None], ...], new: ast.AST | None) -> str:
    """Return the source of a tree in which one node is another one, or is gone."""
    changed = copy.deepcopy(tree)
    parent: ast.AST = changed
    for name, index in path[:-1]:
        value = getattr(parent, name)
        parent = value if index is None else value[index]
    name, index = path[-1]
    if index is None:
        setattr(parent, name, new)
    elif new is None:
        del getattr(parent, name)[index]
    else:
        getattr(parent, name)[index] = new
    return ast.unparse(ast.fix_missing_locations(changed))


def mutants(source: str) -> dict[str, str]:
    """Return the mutants of an answer cell, by name."""
    tree = ast.parse(source)
    function = tree.body[0]
    assert isinstance(function, ast.FunctionDef)
    if ast.get_docstring(function) is not None:
        del function.body[0]
    parameters = [argument.arg for argument in function.args.args]
    made: dict[str, str] = {}
    seen, names = {ast.unparse(tree)}, Counter()
    for statement in function.body:
        start = (("body", 0), ("body", function.body.index(statement)))
        changes = [
            (f"{kind}: `{ast.unparse(node)}` → `{ast.unparse(new)}`", path, new)
            for node, path in [(statement, start), *_paths(statement, start)]
            for kind, new in _changes(node, parameters)
        ]
        if len(function.body) > 1:
            changes.append((f"line left out: `{ast.unparse(statement).splitlines()[0]}`", start, None))
        for name, path, new in changes:
            text = _replaced(tree, path, new)
            if text not in seen:
                seen.add(text)
                names[name] += 1
                made[name if names[name] == 1 else f"{name} ({names[name]})"] = text
    return made
