"""Three tables of regions by activities with pandas or polars, for the report: python3 peers.py <peer> <file.csv>"""
import json, resource, sys, time

peer, path = sys.argv[1:3]
began = time.perf_counter()
if peer == "pandas":
    import pandas as pd
    version = pd.__version__
    rows = pd.read_csv(path, sep=";", header=0, usecols=[3, 4, 7, 8], names=list("abcdefghijkl"), dtype={"e": "str"})
    rows["activity"] = rows["e"].str[:4]
    rows["wages"] = rows["h"] * rows["i"]
    read = time.perf_counter()
    def tables():
        return rows.groupby(["d", "activity"]).agg(i=("i", "sum"), n=("i", "count"), w=("wages", "sum")).to_numpy().sum()
else:
    import polars as pl
    version = pl.__version__
    rows = pl.read_csv(path, separator=";", new_columns=list("abcdefghijkl"), schema_overrides={"Ekonominės veiklos rūšies kodas(ecoActCode)": pl.String})
    rows = rows.select(d=pl.col("d"), activity=pl.col("e").str.slice(0, 4), i=pl.col("i"), wages=pl.col("h") * pl.col("i"))
    read = time.perf_counter()
    def tables():
        found = rows.group_by("d", "activity").agg(pl.col("i").sum(), pl.col("i").count().alias("n"), pl.col("wages").sum())
        return sum(found[:, at].sum() for at in (2, 3, 4))
times = []
for _ in range(3):
    start = time.perf_counter()
    total = tables()
    times.append(time.perf_counter() - start)
print(json.dumps({"version": version, "read": (read - began) * 1000, "milliseconds": sorted(times)[1] * 1000, "sum": float(total), "bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}))
