"""The rule engine: a calculator and answers in, a result out; standard library only."""
