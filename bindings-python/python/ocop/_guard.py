"""What every public function does about arguments that fail while they are read."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps
from importlib import import_module
from typing import Any, NoReturn, ParamSpec, TypeVar

from . import _ocop

P = ParamSpec("P")
R = TypeVar("R")


def guarded(function: Callable[P, R]) -> Callable[P, R]:
    """A function whose every error is an ``OcopError``: names of arguments that it does not have,
    objects that raise while they are read, and even a panic of the engine. Running out of memory
    stays what it is.
    """

    @wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return function(*args, **kwargs)
        except MemoryError:
            raise
        except Exception as error:
            if hasattr(error, "concern") and _is_own(error):
                raise
            _refuse(function, args, kwargs, error)
        except BaseException as error:
            # PyO3 keeps its exception for panics apart from all others.
            if type(error).__name__ != "PanicException":
                raise
            _refuse(function, args, kwargs, error)

    return call


def _is_own(error: Exception) -> bool:
    from ._errors import OcopError

    return isinstance(error, OcopError)


def _refuse(
    function: Callable[..., Any], args: Any, kwargs: Any, error: BaseException
) -> NoReturn:
    signature = inspect.signature(function)
    try:
        if isinstance(error, TypeError):
            _check_call(function.__name__, signature, args, kwargs)
        shown = f"{type(error).__name__}: {_words(error)}"
        _ocop.broken_object(function.__name__, shown)
    except ValueError as refusal:
        raise refusal from error
    raise error


def _check_call(name: str, signature: inspect.Signature, args: Any, kwargs: Any) -> None:
    known = [own for own in signature.parameters if own != "self"]
    for given in kwargs:
        if given not in known:
            _ocop.unknown_argument(given, known)
    try:
        signature.bind(*args, **kwargs)
    except TypeError as reason:
        _ocop.wrong_arguments(name, str(reason))


def _words(error: BaseException) -> str:
    try:
        return str(error)
    except Exception:
        return "?"


def package(name: str, what: str) -> Any:
    """A package that is needed for something, or an error that says so."""
    try:
        return import_module(name)
    except ImportError as error:
        try:
            _ocop.needs(what, name)
        except ValueError as refusal:
            raise refusal from error
        raise


__all__ = ["guarded", "package"]
